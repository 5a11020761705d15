alter table mail add column waits varchar(10) not null default 'NOT';
alter table mail add column alone boolean not null default true;
alter table notice add column place int not null default 0;
create table mail_choice (
  person_id bigint primary key references person(id), asks varchar(10) not null, news varchar(10) not null, digest_at varchar(5) not null,
  digest_days varchar(80) not null, version bigint not null);
