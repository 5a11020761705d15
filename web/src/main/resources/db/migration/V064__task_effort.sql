alter table task add column owner_effort int;
alter table task add column contract_date date;
