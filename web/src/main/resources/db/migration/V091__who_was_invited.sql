-- Whom a meeting's invitation was sent to (S2.1): one that is only noted afterwards invites nobody, and taking it back cancels nothing in anybody's calendar.
-- Of those before this nobody knows; they get their cancellation as they did.
alter table meeting_attendee add column invited boolean default true not null;
