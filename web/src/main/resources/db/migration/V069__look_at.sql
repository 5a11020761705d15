-- From when on the clocks of a project that is carried out may have something to do: the sweep reads these and no others. 0: at once.
alter table tracked_project add column look_at bigint default 0 not null;
create index tracked_project_look on tracked_project(running, look_at);
