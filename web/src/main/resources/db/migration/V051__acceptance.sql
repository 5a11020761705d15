create table acceptance (
  project_id bigint primary key, state varchar(20) not null, early boolean not null, reason varchar(2000) not null, closing_document_id bigint,
  opened_at bigint not null, sign_off_id bigint, document_id bigint, filed_at bigint, version bigint not null);

create table acceptance_task (
  id bigint primary key, project_id bigint not null, task_id bigint not null, task_no int not null, place int not null, name varchar(300) not null,
  standard text not null, lead_id bigint not null, accepting_id bigint not null, owner_id bigint, department_ids varchar(2000) not null,
  result varchar(20), words varchar(2000) not null, person_id bigint, due_date date, decided_at bigint, decided_by bigint, in_meeting boolean not null,
  rework_task_id bigint, waiver varchar(2000) not null, ask_id bigint, met_at bigint, met_words varchar(2000) not null, version bigint not null,
  unique (project_id, task_id));

create table acceptance_objective (
  id bigint primary key, project_id bigint not null, objective_id bigint not null, place int not null, wording varchar(2000) not null,
  metric varchar(500) not null, target varchar(200) not null, unit varchar(60) not null, target_date date, matures boolean not null,
  result varchar(20), achieved varchar(500) not null, words varchar(2000) not null, person_id bigint, due_date date, ask_id bigint,
  followed_up_at bigint, reached_later boolean, version bigint not null, unique (project_id, objective_id));
create index acceptance_objective_due on acceptance_objective(due_date);

create table acceptance_evidence (
  id bigint primary key, project_id bigint not null, review_id bigint not null references acceptance_task(id), file_name varchar(200) not null,
  media_type varchar(100) not null, byte_size bigint not null, digest varchar(64) not null, content bytea not null, uploaded_by bigint not null,
  uploaded_at bigint not null);
create index acceptance_evidence_review on acceptance_evidence(review_id);
create index acceptance_evidence_project on acceptance_evidence(project_id);

create table acceptance_meeting (
  id bigint primary key, project_id bigint not null, kind varchar(20) not null, starts_at varchar(20) not null, minutes int not null,
  place varchar(500) not null, agenda varchar(4000) not null, participant_ids varchar(4000) not null, called_by bigint not null,
  sequence_no int not null, cancelled_at bigint, version bigint not null);
create index acceptance_meeting_project on acceptance_meeting(project_id);
