create table tracked_project (
  project_id bigint primary key, plan_version int not null, zone_id varchar(60) not null, calendar text not null, start_at varchar(20) not null,
  finish_at varchar(20) not null, forecast_finish varchar(20) not null, started_at bigint not null, running boolean not null,
  last_report_day date, completed_at bigint, ended_at bigint, version bigint not null);

create table tracked_task (
  id bigint primary key, project_id bigint not null, task_id bigint not null unique, ordinal int not null, leaf boolean not null,
  owner_id bigint, lead_id bigint, start_at varchar(20) not null, finish_at varchar(20) not null, content text not null, state varchar(20) not null,
  percent int not null, actual_start varchar(20), actual_finish varchar(20), expected_finish date, reported_at bigint,
  forecast_start varchar(20) not null, forecast_finish varchar(20) not null, removed boolean not null, version bigint not null);
create index tracked_task_project on tracked_task(project_id);
create index tracked_task_owner on tracked_task(owner_id, leaf, state);

create table progress_entry (
  id bigint primary key, project_id bigint not null, task_id bigint not null, person_id bigint not null, as_owner boolean not null,
  report_id bigint, percent int not null, expected_finish date, problem varchar(2000) not null, coordination varchar(2000) not null,
  reported_at bigint not null, way varchar(30) not null);
create index progress_entry_project on progress_entry(project_id, reported_at);
create index progress_entry_task on progress_entry(task_id);
create index progress_entry_report on progress_entry(report_id);

create table progress_report (
  id bigint primary key, person_id bigint not null, report_day date not null, role varchar(20) not null, scope_id bigint not null,
  asked_by bigint, ask_id bigint, asked_at bigint not null, due_at bigint not null, reported_at bigint, as_planned boolean not null,
  task_ids text not null, project_ids text not null, version bigint not null, unique (person_id, report_day, role, scope_id));
create index progress_report_due on progress_report(due_at, reported_at);

create table report_week (
  id bigint primary key, project_id bigint not null, report_day date not null, closed_at bigint not null, content text not null,
  document_id bigint, unique (project_id, report_day));

create table tracked_problem (
  id bigint primary key, project_id bigint not null, task_id bigint, raised_by bigint not null, department_id bigint, what varchar(2000) not null,
  coordination boolean not null, raised_at bigint not null, path text not null, path_step int not null, climbs_at bigint, climbed_at bigint,
  solved_at bigint, solved_by bigint, solution varchar(2000) not null, version bigint not null);
create index tracked_problem_project on tracked_problem(project_id);
create index tracked_problem_climbs on tracked_problem(climbs_at);

create table progress_warning (
  id bigint primary key, project_id bigint not null, task_id bigint not null, plan_version int not null, cause_key varchar(120) not null,
  open_key varchar(200) unique, state varchar(20) not null, raised_at bigint not null, reporting_day date not null, issues_at bigint,
  issued_at bigint, issued_by bigint, closed_at bigint, close_reason varchar(20), content text not null, answers text not null,
  document_id bigint, version bigint not null);
create index progress_warning_project on progress_warning(project_id);
create index progress_warning_issues on progress_warning(issues_at);
create index progress_warning_task on progress_warning(task_id);

create table hand_over (
  id bigint primary key, project_id bigint not null, task_id bigint not null, giver_department_id bigint, receiver_department_id bigint not null,
  successor_ids varchar(2000) not null, state varchar(20) not null, reminded_at bigint, reminded_for date, again_for date, offered_at bigint,
  offered_by bigint, note varchar(2000) not null, decided_at bigint, decided_by bigint, reason varchar(2000) not null, rounds int not null,
  version bigint not null, unique (task_id, receiver_department_id));
create index hand_over_project on hand_over(project_id, state);

create table inbound_reminder (
  id bigint primary key, commitment_id bigint not null, project_id bigint not null, reminded_for date not null, reminded_at bigint not null,
  again boolean not null, unique (commitment_id, reminded_for, again));

create table date_shift (
  id bigint primary key, project_id bigint not null, task_id bigint not null, at bigint not null, from_finish varchar(20) not null,
  to_finish varchar(20) not null, kind varchar(20) not null, cause_task_id bigint, change_request_id bigint);
create index date_shift_project on date_shift(project_id, at);
create index date_shift_task on date_shift(task_id);

create table change_request (
  id bigint primary key, project_id bigint not null, request_no int not null, kind varchar(20) not null, state varchar(20) not null,
  proposed_by bigint not null, proposed_at bigint not null, raised_by bigint, raised_at bigint, reason varchar(30) not null,
  explanation varchar(4000) not null, base_version int not null, changes text not null, impact text, added_departments varchar(500) not null,
  sign_off_id bigint, document_id bigint, decided_at bigint, decided_by bigint, decision varchar(2000) not null, plan_version int,
  version bigint not null, unique (project_id, request_no));
create index change_request_project on change_request(project_id, state);

create table suspension (
  id bigint primary key, project_id bigint not null, suspended_by bigint not null, suspended_at bigint not null, reason varchar(2000) not null,
  review_on date not null, reviewed_for date, change_request_id bigint, resumed_at bigint, working_days int, version bigint not null);
create index suspension_project on suspension(project_id);
create index suspension_review on suspension(review_on, resumed_at);
