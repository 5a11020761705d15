-- S4.3, S5.6: what a person gathered on a copy of the plan that holds, until it is raised as a change request or dropped; steps as JSON, one taken back
-- after the other.
create table change_draft (
  id bigint primary key, project_id bigint not null, person_id bigint not null references person(id), base_version int not null,
  steps text not null, saved_at bigint not null, version bigint not null, unique (project_id, person_id));
