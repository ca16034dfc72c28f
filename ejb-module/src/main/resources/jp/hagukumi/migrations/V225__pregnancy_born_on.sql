-- A corrected certificate of birth moves the day on which a pregnancy ended.
alter table pregnancy.change drop constraint change_field_check;
alter table pregnancy.change add constraint change_field_check
    check (field in ('DUE_ON', 'FETUSES', 'HEARTBEAT_ON', 'BORN_ON', 'WARD', 'STATE'));
