-- Where a person's codes go, which no link goes to (A3); empty when nowhere.
alter table person add column second_address varchar(250) default '' not null;
