-- S2.1–S2.3: meeting with attendees and the invitations as sent, division of labour, commitments, gaps, inbound commitments.
create table kickoff (
  project_id bigint not null primary key references project_status(id), notes text not null, opened_at bigint not null, agreed_at bigint,
  agreed_by bigint, version bigint not null);

create table meeting (
  id bigint not null primary key, project_id bigint not null references project_status(id), kind varchar(20) not null, dispute_id bigint,
  starts_at bigint not null, ends_at bigint not null, place varchar(500) not null, agenda text not null, sequence_no int not null,
  state varchar(20) not null, called_by bigint not null, version bigint not null);
create index meeting_project on meeting(project_id);

create table meeting_attendee (
  id bigint not null primary key, meeting_id bigint not null references meeting(id), person_id bigint not null, answer varchar(20), words text,
  answered_at bigint, present boolean, version bigint not null, unique (meeting_id, person_id));

create table meeting_invite (
  id bigint not null primary key, meeting_id bigint not null references meeting(id), content text not null);

create table labour (
  id bigint not null primary key, project_id bigint not null references project_status(id), department_id bigint not null references department(id),
  contribution text not null, edited_by bigint not null, version bigint not null, unique (project_id, department_id));

create table commitment (
  id bigint not null primary key, project_id bigint not null references project_status(id), department_id bigint not null references department(id),
  kind varchar(20) not null, terms text not null, edited_by bigint not null, version bigint not null);
create index commitment_project on commitment(project_id);

create table resource_gap (
  id bigint not null primary key, project_id bigint not null references project_status(id), department_id bigint not null references department(id),
  kind varchar(20) not null, what text not null, reason text not null, remedy text not null, person_id bigint not null, due_on date not null,
  edited_by bigint not null, version bigint not null);
create index resource_gap_project on resource_gap(project_id);

create table inbound_commitment (
  id bigint not null primary key, project_id bigint not null references project_status(id), giver_id bigint not null references department(id),
  receiver_id bigint not null references department(id), what text not null, by_date date not null, state varchar(20) not null, provided_at bigint,
  edited_by bigint not null, version bigint not null);
create index inbound_commitment_project on inbound_commitment(project_id);

-- A dispute on the kick-off's agenda waits for the meeting: its clock runs from then.
alter table dispute add column clock_from_at bigint;
