-- S2.4: disputes of any step, with their clock. Positions and options are edited as a whole and read as a whole.
create table dispute (
  id bigint not null primary key, project_id bigint not null references project_status(id), dispute_no int not null, subject varchar(120) not null,
  what text not null, raised_by bigint not null, raised_department_id bigint, positions text not null, options text not null,
  state varchar(20) not null, place varchar(20) not null, opened_at bigint not null, response_due_at bigint not null, solution_due_at bigint not null,
  notice_due_at bigint, responded_at bigint, response_missed_at bigint, noticed_at bigint, responsible_id bigint, agreed_due boolean not null,
  decision_due_at bigint, climbed_at bigint, decision_missed_at bigint, next_step_at bigint, chosen varchar(40), outcome text, settled_by bigint,
  settled_for bigint, settled_way varchar(30), settled_at bigint, version bigint not null, unique (project_id, dispute_no));
create index dispute_subject on dispute(project_id, subject);
create index dispute_next on dispute(next_step_at);
