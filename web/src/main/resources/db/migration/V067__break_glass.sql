-- P5: an administrator who opens a confidential project for a recorded reason sees it until this moment (microseconds); null for access that lasts.
alter table project_access add column until_at bigint;
