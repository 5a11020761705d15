-- For whom a deputy changed a rule (P1: both names appear).
alter table policy_change add column changed_for bigint;
alter table ask_proof add column changed_for bigint;
