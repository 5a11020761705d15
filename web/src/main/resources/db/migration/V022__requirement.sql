-- Step 1: the form (one JSON text, edited as a whole, with its own version), rounds of review, and the numbers of a year.
create table requirement (
  project_id bigint not null primary key references project_status(id), initiator_id bigint not null, state varchar(20) not null,
  form text not null, form_version bigint not null, next_item bigint not null, edited_by bigint, edited_at bigint not null,
  round_no int not null default 0, document_id bigint, sign_off_id bigint, submitted_at bigint, approved_at bigint, consultation_opened_at bigint,
  consultation_closed_at bigint, withdrawn_at bigint, withdrawn_why varchar(2000), version bigint not null);

create table requirement_round (
  id bigint not null primary key, project_id bigint not null references requirement(project_id), round_no int not null, document_id bigint not null,
  sign_off_id bigint not null, submitted_at bigint not null, ended_at bigint, outcome varchar(20), ended_by bigint, words text,
  version bigint not null, unique (project_id, round_no));

create table requirement_number (run varchar(20) not null primary key, last_no bigint not null);
