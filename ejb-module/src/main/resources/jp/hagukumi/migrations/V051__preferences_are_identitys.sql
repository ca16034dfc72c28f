-- Language, mail and address are kept once, with the person (identity.contact).
drop table notifications.preference;
