-- Few rows, looked at by administrators and by the health check.
create index delivery_stuck on outbox.delivery (message, recipient) where state = 'STUCK';
create index message_recorded on outbox.message (recorded_at);
-- What was announced never changes; of a delivery only its progress does.
revoke update on outbox.delivery from ${app_role};
grant update (state, attempts, next_at, done_at, error) on outbox.delivery to ${app_role};
