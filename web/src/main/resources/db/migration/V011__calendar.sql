-- What a node may keep in memory, and the stamp that says whether it still holds.
create table content_revision (
    topic varchar(40) not null primary key,
    stamp bigint not null
);
insert into content_revision (topic, stamp) values ('calendar', 1);

-- One calendar an owner (company: id 0); zone and week are null where they come from the layer below.
create table working_calendar (
    id bigint not null primary key,
    version bigint not null,
    owner_kind varchar(20) not null,
    owner_id bigint not null,
    zone varchar(60),
    week_hours varchar(1200),
    inherits boolean not null,
    constraint working_calendar_owner unique (owner_kind, owner_id)
);

create table calendar_exception (
    id bigint not null primary key,
    version bigint not null,
    calendar_id bigint not null,
    on_date date not null,
    kind varchar(20) not null,
    name varchar(160),
    hours varchar(120),
    imported_year integer,
    constraint calendar_exception_date unique (calendar_id, on_date),
    constraint calendar_exception_of foreign key (calendar_id) references working_calendar (id)
);

create table announced_year (
    id bigint not null primary key,
    calendar_id bigint not null,
    year_no integer not null,
    constraint announced_year_once unique (calendar_id, year_no),
    constraint announced_year_of foreign key (calendar_id) references working_calendar (id)
);

create table calendar_change (
    id bigint not null primary key,
    calendar_id bigint not null,
    subject varchar(20) not null,
    was varchar(1400),
    became varchar(1400),
    changed_by bigint,
    changed_at bigint not null,
    constraint calendar_change_of foreign key (calendar_id) references working_calendar (id)
);
create index calendar_change_at on calendar_change (calendar_id, changed_at);
