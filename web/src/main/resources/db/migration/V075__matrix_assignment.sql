-- P1: a person works for another department than their own from one day to another, both included; share in percent of their working time, if one was agreed.
create table matrix_assignment (
  id bigint primary key, person_id bigint not null references person(id), department_id bigint not null references department(id),
  from_date date not null, until_date date not null, share int, version bigint not null);
create index matrix_assignment_person on matrix_assignment(person_id);
