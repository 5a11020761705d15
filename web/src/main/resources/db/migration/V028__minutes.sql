-- S2.5: editions of the minutes, who has to read them, and objections to a named point.
create table minutes (
  id bigint not null primary key, project_id bigint not null references project_status(id), edition int not null, document_id bigint not null,
  sent_by bigint not null, sent_at bigint not null, silence varchar(20), version bigint not null, unique (project_id, edition));

create table minutes_reader (
  id bigint not null primary key, project_id bigint not null references project_status(id), person_id bigint not null, document_id bigint not null,
  edition int not null, ask_id bigint, state varchar(20) not null, due_at bigint not null, silence boolean not null, answered_at bigint, words text,
  version bigint not null, unique (project_id, person_id));
create index minutes_reader_due on minutes_reader(state, due_at);

create table minutes_objection (
  id bigint not null primary key, project_id bigint not null references project_status(id), person_id bigint not null, edition int not null,
  point varchar(60) not null, point_text text not null, words text not null, state varchar(20) not null, dispute_id bigint, raised_at bigint not null,
  closed_at bigint, version bigint not null);
create index minutes_objection_project on minutes_objection(project_id);
