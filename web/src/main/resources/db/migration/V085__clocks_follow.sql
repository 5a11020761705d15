-- Policy and calendar move due times and say so (A5): where an ask's stood before, and why.
alter table ask add column moved_from_at bigint;
alter table ask add column moved_why text;
-- From when a dispute's general clock counts, without the time its project rested.
alter table dispute add column counted_from_at bigint;
-- A dispute does not climb before the notice of it is over, however late that was given (S2.4).
alter table dispute add column climbs_from_at bigint;
