-- What an ask's due time was counted from, so that it can be counted again when policy or calendar change (A5).
alter table ask add column clock_from_at bigint;
update ask set clock_from_at = asked_at;
alter table ask alter column clock_from_at set not null;
alter table ask add column extended_at bigint;
alter table ask add column extended_by varchar(20);
-- How often the due time became a later one: the reminders of each are told apart by it.
alter table ask add column moved_times integer default 0 not null;
update ask set moved_times = 1 where extended;
