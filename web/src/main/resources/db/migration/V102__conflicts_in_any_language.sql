-- What of a change request conflicts with what changed in between, sentence by sentence, to be put into each reader's language. Those in conflict before keep their words in decision.
alter table change_request add column conflicts text;
