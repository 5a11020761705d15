-- Rules of the wording check (S1.2). The shipped ones are copied in from wording-rules.tsv at start and can then be changed or switched off.
create table wording_rule (
  id           bigint       not null primary key,
  version      bigint       not null,
  language_tag varchar(10)  not null,
  phrase       varchar(500) not null,
  category     varchar(20)  not null,
  reason       varchar(500),
  proposal     varchar(500),
  active       boolean      not null,
  shipped      boolean      not null,
  constraint wording_rule_phrase unique (language_tag, phrase)
);
