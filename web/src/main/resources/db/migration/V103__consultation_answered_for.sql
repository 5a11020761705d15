-- Who answered a consultation as somebody's deputy is worded for each reader (A6), no longer once in the language of who answered. Whose deputy it was
-- stands in the ask, unless that was answered by who took over from somebody who left: their name then stood alone.
alter table requirement_consultation add column answered_for bigint;
update requirement_consultation set answered_for = (select a.person_id from ask a where a.id = requirement_consultation.ask_id and a.person_id <> requirement_consultation.answered_by)
  where answered_by is not null and answered_name <> (select p.name from person p where p.id = requirement_consultation.answered_by);
alter table requirement_consultation drop column answered_name;
