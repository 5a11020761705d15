alter table person add departed_at bigint;

create table department_successor (
  id bigint primary key, department_id bigint not null references department(id), successor_id bigint not null references department(id),
  kind varchar(20) not null, unique (department_id, successor_id));
create index department_successor_of on department_successor(successor_id);
