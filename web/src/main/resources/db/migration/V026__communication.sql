-- S2.6: communication records (form 2) of any step, and action items, which also come from gaps of step 2.
create table communication (
  id bigint not null primary key, project_id bigint not null references project_status(id), record_no int not null, held_on date not null,
  departments text not null, people text not null, topic varchar(300) not null, summary text not null, recorded_by bigint not null,
  recorded_at bigint not null, source varchar(300), version bigint not null, unique (project_id, record_no));

create table action_item (
  id bigint not null primary key, project_id bigint not null references project_status(id), communication_id bigint references communication(id),
  gap_id bigint, what text not null, owner_id bigint not null, due_on date not null, first_due_on date not null, asked_by bigint not null,
  state varchar(20) not null, words text, task_id bigint, closed_at bigint, version bigint not null);
create index action_item_project on action_item(project_id);
create index action_item_communication on action_item(communication_id);
create index action_item_gap on action_item(gap_id);
