create table plan_version (
  id bigint primary key, project_id bigint not null, plan_version int not null, published_at bigint not null, zone_id varchar(60) not null,
  start_at varchar(20) not null, finish_at varchar(20) not null, calendar_version varchar(80) not null, policy_version varchar(80) not null,
  calendar text not null, document_id bigint, change_request_id bigint, pools text not null, version bigint not null,
  unique (project_id, plan_version));

create table planned_task (
  id bigint primary key, project_id bigint not null, plan_version int not null, task_id bigint not null, ordinal int not null, owner_id bigint,
  start_at varchar(20) not null, finish_at varchar(20) not null, content text not null, unique (project_id, plan_version, task_id));
create index planned_task_owner on planned_task(owner_id);
create index planned_task_task on planned_task(task_id);
