alter table ask add added_by bigint;
alter table ask add added_why varchar(500);
alter table ask add spoken_by bigint;
alter table ask add spoken_at bigint;
alter table ask add spoken_choice varchar(60);
alter table ask add spoken_comment text;
alter table ask add spoken_inputs text;

alter table sign_off_signer add added_by bigint;
alter table sign_off_signer add added_why varchar(500);

create table signature_scan (
  id bigint primary key, project_id bigint not null, ask_id bigint not null references ask(id), file_name varchar(200) not null,
  media_type varchar(100) not null, byte_size bigint not null, digest varchar(64) not null, content bytea not null, uploaded_by bigint not null,
  uploaded_at bigint not null);
create index signature_scan_project on signature_scan(project_id);
create index signature_scan_ask on signature_scan(ask_id);

alter table signature add entered_by varchar(100);
alter table signature add scan_id bigint;
create index deputy_ask on deputy(ask_id);
