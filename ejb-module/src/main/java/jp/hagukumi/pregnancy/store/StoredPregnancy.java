package jp.hagukumi.pregnancy.store;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;

/**
 * A pregnancy as kept.
 *
 * @param fetuses children expected, those lost counted, 1 to 9
 * @param lost children of it that do not live
 * @param heartbeatOn day on which a doctor saw the heart beat
 * @param ward six-digit code of the ward that looks after her
 * @param endedOn empty while it goes on here
 * @param version grows with each change
 */
public record StoredPregnancy(
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
        int version) {

    /** The same pregnancy one version later. */
    public StoredPregnancy next(PregnancyState to, Optional<LocalDate> ended) {
        return new StoredPregnancy(
                id, woman, to, dueOn, fetuses, lost, heartbeatOn, ward, notifiedOn, ended, version + 1);
    }

    public StoredPregnancy withWard(String to) {
        return new StoredPregnancy(
                id, woman, state, dueOn, fetuses, lost, heartbeatOn, to, notifiedOn, endedOn, version + 1);
    }

    public StoredPregnancy withLost(int now) {
        return new StoredPregnancy(
                id, woman, state, dueOn, fetuses, now, heartbeatOn, ward, notifiedOn, endedOn, version);
    }

    public StoredPregnancy with(LocalDate due, int children, Optional<LocalDate> heartbeat) {
        return new StoredPregnancy(
                id, woman, state, due, children, lost, heartbeat, ward, notifiedOn, endedOn, version + 1);
    }
}
