-- Meetings are called otherwise in each person's calendar from now on. Those sent out before keep the one name that all of their people have them under,
-- or an update would be a second entry; a regular meeting's was sent with the published plan.
create table entry_shared_name (uid varchar(120) primary key);
insert into entry_shared_name select distinct coalesce(uid, 'meeting-' || id || '-p' || project_id || '@countersign') from meeting;
insert into entry_shared_name
  select distinct 'meeting-' || n.i || '-p' || p.project_id || '@countersign' from plan_version p
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19)) as n(i)
  where not exists (select 1 from meeting m
    where coalesce(m.uid, 'meeting-' || m.id || '-p' || m.project_id || '@countersign') = 'meeting-' || n.i || '-p' || p.project_id || '@countersign');
