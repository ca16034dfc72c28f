-- The day of the last moving in, as the register told it: who brings an application that counts from an earlier day lived here then, or
-- did not. Empty for who was here before the register's messages began, and for children born here.
alter table identity.person add column lives_here_since date;
