create sequence cs_seq start with 50 increment by 50;

create table department (
  id bigint primary key, code varchar(40) not null unique, name varchar(100) not null, aliases varchar(2000) not null default '',
  parent_id bigint references department(id), head_id bigint, acting_head_id bigint, liaison_id bigint, on_call_id bigint, executive_id bigint,
  mailbox varchar(250), rank_no int not null default 0, valid_from date, valid_to date, version bigint not null);

create table person (
  id bigint primary key, login varchar(100) not null unique, name varchar(100) not null, email varchar(250) not null, title varchar(100) not null default '',
  department_id bigint references department(id), rank_no int not null default 0, lang varchar(10) not null, zone_id varchar(60) not null,
  administrator boolean not null default false, password_hash varchar(500), left_on date, link_generation int not null default 0,
  terms_accepted_at bigint, version bigint not null);
create index person_department on person(department_id);

create table deputy (
  id bigint primary key, principal_id bigint not null references person(id), deputy_id bigint not null references person(id),
  from_date date not null, until_date date not null, ask_id bigint, reason varchar(500) not null default '', version bigint not null);
create index deputy_principal on deputy(principal_id);
create index deputy_deputy on deputy(deputy_id);

create table project_status (
  id bigint primary key, project_no varchar(40) not null default '', title varchar(200) not null, scenario varchar(40) not null,
  step varchar(20) not null, state varchar(20) not null, department_id bigint not null, initiator_id bigint not null, executive_id bigint,
  finish_date date, confidential boolean not null default false, troubles int not null default 0, created_at bigint not null,
  step_since bigint not null, version bigint not null);
create index project_status_created on project_status(created_at);
create index project_status_step on project_status(step);

create table project_access (
  id bigint primary key, project_id bigint not null references project_status(id), person_id bigint not null, source varchar(20) not null,
  unique (project_id, person_id, source));
create index project_access_person on project_access(person_id, project_id);

create table sealed_document (
  id bigint primary key, project_id bigint not null, kind varchar(60) not null, document_no varchar(80) not null, edition int not null,
  schema_version int not null, title varchar(300) not null, content text not null, digest varchar(64) not null, sealed_at bigint not null,
  sealed_by bigint, filed boolean not null default false, unique (project_id, kind, edition));

create table sign_off (
  id bigint primary key, kind varchar(60) not null, project_id bigint not null, subject varchar(120) not null, document_id bigint not null,
  opened_at bigint not null, completed_at bigint, cancelled_at bigint, version bigint not null);
create index sign_off_project on sign_off(project_id);

create table sign_off_signer (
  id bigint primary key, sign_off_id bigint not null references sign_off(id), person_id bigint not null, capacities varchar(2000) not null,
  row_keys text not null);
create index sign_off_signer_of on sign_off_signer(sign_off_id);

create table ask (
  id bigint primary key, kind varchar(60) not null, project_id bigint not null, subject varchar(120) not null, facts text not null,
  person_id bigint not null references person(id), capacities varchar(2000) not null, document_id bigint, row_keys text not null,
  sign_off_id bigint, asked_at bigint not null, due_at bigint not null, due_by varchar(20) not null, rolled_from date, rolled_why varchar(60),
  state varchar(20) not null, open_key varchar(300) unique, choice varchar(60), answer_comment text, inputs text, answered_at bigint,
  answered_by bigint, way varchar(30), effective_at bigint, generation int not null default 0, extended boolean not null default false,
  reminded_times int not null default 0, reminded_early_at bigint, reminded_due_at bigint, head_told_at bigint, executive_told_at bigint,
  next_step_at bigint, replaces_id bigint, version bigint not null);
create index ask_next_step on ask(next_step_at);
create index ask_inbox on ask(person_id, state, due_at);
create index ask_project on ask(project_id, kind);
create index ask_subject on ask(subject);
create index ask_sign_off on ask(sign_off_id);
create index ask_answered_by on ask(answered_by, answered_at);

create table signature (
  id bigint primary key, ask_id bigint not null references ask(id), sign_off_id bigint, document_id bigint not null references sealed_document(id),
  digest varchar(64) not null, row_digests text not null, person_id bigint not null, person_name varchar(100) not null,
  person_title varchar(100) not null, department_id bigint, department_name varchar(100), department_rank int not null default 0,
  person_rank int not null default 0, capacity varchar(500) not null, instead_of varchar(100), signed_at bigint not null, way varchar(30) not null,
  sign_comment text, voided_at bigint, voided_rows text, version bigint not null);
create index signature_sign_off on signature(sign_off_id);
create index signature_document on signature(document_id);
create index signature_ask on signature(ask_id);

create table notice (
  id bigint primary key, kind varchar(60) not null, project_id bigint, person_id bigint not null references person(id),
  fact_key varchar(200) not null, facts text not null, ask_id bigint, attachments varchar(2000) not null default '', created_at bigint not null,
  mail_id bigint, unique (kind, person_id, fact_key));
create index notice_mail on notice(mail_id);
create index notice_project on notice(project_id);

create table audit_entry (
  id bigint primary key, happened_at bigint not null, project_id bigint, subject varchar(120) not null, action_key varchar(120) not null,
  action_args text not null, person_id bigint, on_behalf_of bigint, way varchar(30) not null, reason text);
create index audit_entry_project on audit_entry(project_id, happened_at);
create index audit_entry_subject on audit_entry(subject);

create table job_lock (job varchar(60) primary key, leased_until bigint not null);

create table installation_setting (setting varchar(80) primary key, content varchar(2000) not null);
