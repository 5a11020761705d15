create table assignment (
  project_id bigint primary key, state varchar(20) not null, revision bigint not null, next_number int not null, sign_off_id bigint,
  document_id bigint, circulated_revision bigint, opened_at bigint not null, filed_at bigint, reasons text not null, version bigint not null);

create table task (
  id bigint primary key, project_id bigint not null, task_no int not null, parent_id bigint, place int not null, name varchar(300) not null,
  lead_id bigint, collaborating_ids varchar(2000) not null, owner_id bigint, owner_share int, collaborators text not null, estimate int,
  window_start date, window_finish date, milestone boolean not null, standard text not null, accepting_id bigint, needs text not null,
  need_lines text not null, contingency text not null, priority varchar(10) not null, deliverable_id bigint, support boolean not null,
  links text not null, revision bigint not null, changed_by bigint, deleted_at bigint, version bigint not null, unique (project_id, task_no));
create index task_parent on task(parent_id);
create index task_owner on task(owner_id);

create table task_booking (
  id bigint primary key, project_id bigint not null, task_id bigint not null, person_id bigint not null, as_owner boolean not null,
  share int not null, from_date date, to_date date);
create index task_booking_project on task_booking(project_id);
create index task_booking_person on task_booking(person_id);
