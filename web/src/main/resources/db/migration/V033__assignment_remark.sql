create table assignment_remark (
  id bigint primary key, project_id bigint not null, sign_off_id bigint not null, ask_id bigint not null, task_id bigint, department_id bigint,
  person_id bigint not null, words text not null, made_at bigint not null, state varchar(20) not null, reply text not null, dispute_id bigint,
  version bigint not null);
create index assignment_remark_project on assignment_remark(project_id);
create index assignment_remark_dispute on assignment_remark(dispute_id);
