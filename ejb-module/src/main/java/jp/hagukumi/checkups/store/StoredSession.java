package jp.hagukumi.checkups.store;

import java.time.LocalDate;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.SessionState;

/** A row of {@code checkups.session} with the sums of its bands. */
public record StoredSession(
        SessionId id,
        String ward,
        CheckupKind kind,
        String office,
        LocalDate day,
        int rooms,
        int staff,
        SessionState state,
        int capacity,
        int taken,
        int waiting,
        int version) {}
