-- A project may want more for an answer than its kind of project does.
alter table ask_proof add column project_id bigint;
create index ask_proof_project on ask_proof(project_id);
