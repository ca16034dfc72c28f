package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;

/**
 * What another room may ask about a pregnancy: for what it entitles to, not for what was said about it.
 *
 * @param dueOn day of birth expected
 * @param fetuses children ever seen in it, those lost counted, 1 to 9
 * @param heartbeatOn the day on which a doctor confirmed a heartbeat
 * @param ward six-digit code of the ward that looks after her
 * @param endedOn the day of the birth, of the loss or of the move; empty while it goes on
 * @param lostOn the first day on which a child of it was lost, where she or the register said which
 */
public record PregnancyFacts(
        PregnancyId id,
        PersonId woman,
        PregnancyState state,
        LocalDate dueOn,
        int fetuses,
        int lost,
        Optional<LocalDate> heartbeatOn,
        String ward,
        LocalDate notifiedOn,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> lostOn) {}
