create table person_group (
  id bigint primary key, name varchar(100) not null unique, department_id bigint references department(id), members varchar(4000) not null default '',
  version bigint not null);
