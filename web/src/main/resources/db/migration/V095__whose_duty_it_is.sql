-- An ask that was handed on (转办) is answered for whom the process asked: what follows is theirs to decide, whoever has it now.
alter table ask add column asked_first bigint;
