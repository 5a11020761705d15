-- P2, P3, P5: the departments of a project, so that whoever comes to head one sees its projects, and what goes on for one that ended (chosen by the initiator after a split).
create table project_department (
  project_id bigint not null references project_status(id), department_id bigint not null references department(id), successor_id bigint,
  primary key (project_id, department_id));
create index project_department_of on project_department(department_id);

insert into project_department (project_id, department_id)
  select id, department_id from project_status
  union select project_id, department_id from requirement_consultation
  union select project_id, department_id from labour
  union select project_id, department_id from commitment
  union select project_id, giver_id from inbound_commitment
  union select project_id, receiver_id from inbound_commitment
  union select project_id, lead_id from task where lead_id is not null and deleted_at is null
  union select project_id, accepting_id from task where accepting_id is not null and deleted_at is null;
