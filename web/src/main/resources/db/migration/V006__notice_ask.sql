create index notice_ask on notice(ask_id, person_id);
