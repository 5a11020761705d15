-- A4: every answer that came by mail is taken once; its key is made of the message's id and what it says, its row is written with what follows from it.
create table inbound_mail (
  id bigint primary key, message_key varchar(80) not null unique, taken_at bigint not null, person_id bigint references person(id), mail_id bigint,
  ask_id bigint, outcome varchar(20) not null);
create index inbound_mail_token on inbound_mail(mail_id, taken_at);
create index inbound_mail_person on inbound_mail(person_id, taken_at);
-- What somebody wrote about an ask that was no answer to it.
create table ask_comment (
  id bigint primary key, ask_id bigint not null references ask(id), person_id bigint not null references person(id), words text not null,
  written_at bigint not null);
create index ask_comment_ask on ask_comment(ask_id);
