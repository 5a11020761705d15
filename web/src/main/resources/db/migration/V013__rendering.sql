create table document_rendering (
  id bigint primary key, document_id bigint not null references sealed_document(id), format varchar(10) not null, lang varchar(10) not null,
  content bytea not null, checksum varchar(64) not null, signature_count int not null, rendered_at bigint not null,
  unique (document_id, format, lang, signature_count));
