-- S4.5, S5.8: how often the confirmation meeting was changed, and how often the project came to rest: calendar entries are updated, cancelled and sent again in that order.
alter table plan_draft add column meeting_sequence int not null default 0;
alter table plan_draft add column rests int not null default 0;
