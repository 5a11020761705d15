create table plan_draft (
  project_id bigint primary key, start_date date not null, buffer_mode varchar(20) not null, mechanism text not null, meeting_at bigint,
  meeting_place varchar(300) not null, publication_due bigint, warned_at bigint, overdue_told_at bigint, published_at bigint, version bigint not null);
create index plan_draft_due on plan_draft(publication_due);

create table plan_fact (
  task_id bigint primary key, project_id bigint not null, constraint_type varchar(10), constraint_at varchar(20), manual_start varchar(20),
  manual_finish varchar(20), deadline date, buffer_minutes int, version bigint not null);
create index plan_fact_project on plan_fact(project_id);

create table plan_part (
  id bigint primary key, project_id bigint not null, person_id bigint not null, state varchar(20) not null, task_id bigint, question text not null,
  reply text not null, confirmed_by bigint, changed_at bigint not null, version bigint not null, unique (project_id, person_id));
