-- Minutes of every meeting (S2.5), not only of the kick-off, whose meeting_id is 0: editions and readers were unique in a project, and are so in a meeting now.
create table minutes_edition (
  id bigint not null primary key, project_id bigint not null references project_status(id), meeting_id bigint default 0 not null, edition int not null,
  document_id bigint not null, sent_by bigint not null, sent_at bigint not null, silence varchar(20), version bigint not null,
  unique (project_id, meeting_id, edition));
insert into minutes_edition(id, project_id, edition, document_id, sent_by, sent_at, silence, version)
  select id, project_id, edition, document_id, sent_by, sent_at, silence, version from minutes;
drop table minutes;

create table minutes_recipient (
  id bigint not null primary key, project_id bigint not null references project_status(id), meeting_id bigint default 0 not null, person_id bigint not null,
  document_id bigint not null, edition int not null, ask_id bigint, state varchar(20) not null, due_at bigint not null, silence boolean not null,
  answered_at bigint, words text, version bigint not null, unique (project_id, meeting_id, person_id));
create index minutes_recipient_due on minutes_recipient(state, due_at);
insert into minutes_recipient(id, project_id, person_id, document_id, edition, ask_id, state, due_at, silence, answered_at, words, version)
  select id, project_id, person_id, document_id, edition, ask_id, state, due_at, silence, answered_at, words, version from minutes_reader;
drop table minutes_reader;

alter table minutes_objection add column meeting_id bigint default 0 not null;
