package jp.hagukumi.checkups.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.identity.PersonId;

/**
 * A row of {@code checkups.checkup}.
 *
 * @param ward six-digit code of the ward that holds it
 * @param from first day of the legal window
 * @param until last day of the legal window
 * @param band the place it has in a session
 */
public record StoredCheckup(
        CheckupId id,
        PersonId child,
        CheckupKind kind,
        CheckupState state,
        String ward,
        LocalDate from,
        LocalDate until,
        Optional<UUID> band,
        int version) {}
