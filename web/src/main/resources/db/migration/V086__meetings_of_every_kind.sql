-- One mechanism for every meeting (S2.1, S4.4, S4.5, S6.1): what calendars know it by, the occurrence of a regular meeting that it is, what was concluded,
-- what was left over when it was held, and from which sequence on answers count.
alter table meeting add column title varchar(200);
alter table meeting add column uid varchar(120);
alter table meeting add column series varchar(60);
alter table meeting add column occurrence_at bigint;
alter table meeting add column asked_sequence int default 0 not null;
alter table meeting add column notes text;
alter table meeting add column carried text;
alter table action_item add column meeting_id bigint;
alter table action_item add column noted_on date;
update action_item set noted_on = (select c.held_on from communication c where c.id = action_item.communication_id) where communication_id is not null;

-- The meetings of step 6 were kept apart until now, at the company's wall clock.
insert into meeting(id, project_id, kind, starts_at, ends_at, place, agenda, sequence_no, state, called_by, version, uid, asked_sequence)
  select id, project_id, kind,
    (cast(extract(epoch from cast(substring(starts_at from 1 for 10) || ' ' || substring(starts_at from 12 for 5) || ':00' as timestamp)) as bigint) - 28800) * 1000000,
    (cast(extract(epoch from cast(substring(starts_at from 1 for 10) || ' ' || substring(starts_at from 12 for 5) || ':00' as timestamp)) as bigint) - 28800 + minutes * 60) * 1000000,
    place, agenda, sequence_no, case when cancelled_at is null then 'PLANNED' else 'CANCELLED' end, called_by, 1, 'acceptance-meeting-' || id, sequence_no
  from acceptance_meeting;
insert into meeting_attendee(id, meeting_id, person_id, version)
  select -(m.id * 1000000 + p.id), m.id, p.id, 1 from acceptance_meeting m
    join person p on (',' || replace(m.participant_ids, ' ', '') || ',') like ('%,' || p.id || ',%');
drop table acceptance_meeting;
