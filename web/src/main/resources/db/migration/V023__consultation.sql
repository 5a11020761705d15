-- S1.4: one row a department that was asked, and what stayed open for the kick-off.
create table requirement_consultation (
  id bigint not null primary key, project_id bigint not null references requirement(project_id), department_id bigint not null references department(id),
  expected text not null, ask_id bigint, asked_at bigint, answer varchar(20), words text, answered_by bigint, answered_name varchar(250),
  answered_at bigint, draft_answer varchar(20), draft_words text, drafted_by bigint, drafted_at bigint, resolution varchar(20), resolution_why text,
  resolved_at bigint, version bigint not null, unique (project_id, department_id));
