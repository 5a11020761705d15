-- P6: those concerned were warned of a day fixed by contract, ahead of it or (late) because the task is expected to be finished after it, on that day.
create table contract_reminder (
  id bigint primary key, project_id bigint not null references project_status(id), task_id bigint not null, contract_on date not null,
  late boolean not null, expected_on date not null, reminded_at bigint not null, unique (task_id, contract_on, late, expected_on));
create index task_contract on task(contract_date);
