-- S1.1: attachments, bounded and typed by content.
create table requirement_attachment (
  id bigint not null primary key, project_id bigint not null references requirement(project_id), file_name varchar(200) not null,
  media_type varchar(120) not null, byte_size bigint not null, digest varchar(64) not null, content bytea not null, uploaded_by bigint not null,
  uploaded_at bigint not null);
create index requirement_attachment_project on requirement_attachment(project_id);
