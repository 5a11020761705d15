-- S4.3, S5.1: progress stated on the chart between two reports. Of an entry: whose word it was entered for, what it took the place of (JSON, to take it
-- back), and which entry it takes back. Of a task: whether what holds was stated so and not reported since.
alter table progress_entry add column entered_for bigint;
alter table progress_entry add column replaced varchar(500);
alter table progress_entry add column takes_back bigint;
alter table tracked_task add column stated boolean default false not null;
