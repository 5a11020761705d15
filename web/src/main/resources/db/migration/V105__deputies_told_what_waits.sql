-- Whoever stands in is told what waits already, once on their first day (P1). Those who stand in by now have found it in their inbox.
alter table deputy add column told boolean default false not null;
update deputy set told = true where from_date <= current_date;
