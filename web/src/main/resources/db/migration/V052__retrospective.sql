create table retrospective (
  project_id bigint primary key, brief boolean not null, opened_at bigint not null, due_at bigint not null, went_well varchar(8000) not null,
  improve varchar(8000) not null, document_id bigint, filed_at bigint, version bigint not null);

create table retrospective_feedback (
  id bigint primary key, project_id bigint not null, went_well varchar(4000) not null, improve varchar(4000) not null,
  suggestion varchar(4000) not null, person_id bigint, given_at bigint);
create index retrospective_feedback_project on retrospective_feedback(project_id);

create table lesson (
  id bigint primary key, project_id bigint not null, kind varchar(20) not null, scenario varchar(40) not null, wording varchar(2000) not null,
  department_ids varchar(2000) not null, department_id bigint, standard varchar(2000) not null, policy_key varchar(40), setting varchar(200) not null,
  created_at bigint not null, created_by bigint not null, retired_at bigint, version bigint not null);
create index lesson_project on lesson(project_id);
create index lesson_scenario on lesson(scenario, created_at);

create table lesson_use (
  id bigint primary key, lesson_id bigint not null references lesson(id), project_id bigint not null, used_at bigint not null,
  used_by bigint not null, helped boolean, unique (lesson_id, project_id));
create index lesson_use_project on lesson_use(project_id);
