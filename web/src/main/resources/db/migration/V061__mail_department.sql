alter table mail add column department_id bigint;
