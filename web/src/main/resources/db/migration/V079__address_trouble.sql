-- A4: a person's address that a mail server refused for good; it counts while the person still has that address.
create table address_trouble (
  id bigint primary key, person_id bigint not null unique references person(id), address varchar(250) not null, reason varchar(500) not null,
  since_at bigint not null);
-- A delivery report names the message that it could not deliver.
create index mail_message on mail(message_id);
