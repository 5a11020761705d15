alter table lesson add adopted_at bigint;
alter table lesson add adopted_by bigint;
alter table lesson_use add task_id bigint;
