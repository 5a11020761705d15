-- What an answer from a mail needs before it counts (A3), by scenario and kind of ask: the last row of each holds, the others are its history.
create table ask_proof (
  id bigint not null primary key, scenario varchar(40) not null, ask_kind varchar(60) not null, was varchar(20) not null, became varchar(20) not null,
  changed_by bigint not null, changed_at bigint not null);
-- Answers that are held until their code is typed; the code itself is derived, and kept nowhere.
create table answer_code (
  id bigint not null primary key, ask_id bigint not null, person_id bigint not null, nonce varchar(43) not null, held text, sent_at bigint not null,
  until_at bigint not null, attempts int not null, used_at bigint, version bigint not null);
create index answer_code_ask on answer_code(ask_id, person_id);
create index answer_code_sent on answer_code(sent_at);
