-- When each step came to its result and how far the work is, in the status row that every page of a project reads.
alter table project_status add column agreed_at bigint;
alter table project_status add column kicked_off_at bigint;
alter table project_status add column filed_at bigint;
alter table project_status add column planned_at bigint;
alter table project_status add column plan_version int default 0 not null;
alter table project_status add column tasks_done int default 0 not null;
alter table project_status add column tasks int default 0 not null;
alter table project_status add column accepted_at bigint;

-- Up to when a project's missed finishes were judged (as text in its zone).
create table missed_judgement (project_id bigint primary key, judged_until varchar(20) not null);
