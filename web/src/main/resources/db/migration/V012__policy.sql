insert into content_revision (topic, stamp) values ('policy', 1);

-- Only rows that differ from the standard.
create table policy_setting (
    id bigint not null primary key,
    version bigint not null,
    scenario varchar(40) not null,
    policy_key varchar(40) not null,
    setting varchar(40) not null,
    lowest varchar(40) not null,
    highest varchar(40) not null,
    constraint policy_setting_once unique (scenario, policy_key)
);

create table project_policy (
    id bigint not null primary key,
    version bigint not null,
    project_id bigint not null,
    policy_key varchar(40) not null,
    setting varchar(40) not null,
    constraint project_policy_once unique (project_id, policy_key)
);

create table policy_change (
    id bigint not null primary key,
    scenario varchar(40) not null,
    project_id bigint,
    policy_key varchar(40) not null,
    was varchar(140) not null,
    became varchar(140) not null,
    changed_by bigint not null,
    changed_at bigint not null
);
create index policy_change_scenario on policy_change (scenario, changed_at);
create index policy_change_project on policy_change (project_id, changed_at);
