create table archive (
  project_id bigint primary key, document_id bigint not null, archived_at bigint not null, archived_by bigint, keep_until date not null,
  years int not null, early boolean not null);

create table archive_slot (
  id bigint primary key, project_id bigint not null, slot varchar(20) not null, reason varchar(1000) not null, version bigint not null,
  unique (project_id, slot));

create table archive_reading (
  id bigint primary key, project_id bigint not null, person_id bigint not null, what varchar(200) not null, read_at bigint not null);
create index archive_reading_project on archive_reading(project_id, read_at);
