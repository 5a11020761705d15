create table failed_login (
  id bigint primary key, login varchar(100) not null, address varchar(100) not null, tried_at bigint not null);
create index failed_login_login on failed_login(login);
create index failed_login_address on failed_login(address);
create index failed_login_tried on failed_login(tried_at);
