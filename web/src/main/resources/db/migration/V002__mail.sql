create table mail (
  id bigint primary key, person_id bigint not null references person(id), project_id bigint, state varchar(20) not null,
  subject varchar(500) not null default '', to_address varchar(250) not null default '', message_id varchar(200) not null default '',
  mime bytea, attempts int not null default 0, next_attempt_at bigint not null, claimed_until bigint, created_at bigint not null,
  sent_at bigint, last_error varchar(2000), version bigint not null);
create index mail_due on mail(state, next_attempt_at);
create index mail_person on mail(person_id, created_at);
create index mail_created on mail(created_at);
