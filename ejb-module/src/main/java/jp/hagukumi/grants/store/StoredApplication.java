package jp.hagukumi.grants.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.grants.Elsewhere;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * An application as kept.
 *
 * @param resident whether she lived here on the day of filing, by the register
 * @param heartbeatOn as she or her doctor says; the pregnancy's own counts where it has one
 * @param fetuses with the second instalment
 * @param toMend what the clerk asked her for last
 * @param receivedWhy why it counts from a day before it was entered
 */
public record StoredApplication(
        GrantApplicationId id,
        PregnancyId pregnancy,
        Instalment instalment,
        String channel,
        ApplicationState state,
        int version,
        LocalDate filedOn,
        Instant filedAt,
        boolean resident,
        Optional<LocalDate> heartbeatOn,
        Optional<Integer> fetuses,
        Elsewhere elsewhere,
        UUID account,
        boolean askOthers,
        boolean askClinic,
        Optional<String> toMend,
        Optional<String> receivedWhy) {

    /** The next version in this state. */
    public StoredApplication in(ApplicationState next) {
        return next(next, toMend);
    }

    /** The next version in this state, with what the clerk asks. */
    public StoredApplication asked(ApplicationState next, String words) {
        return next(next, Optional.of(words));
    }

    private StoredApplication next(ApplicationState next, Optional<String> asked) {
        return new StoredApplication(
                id,
                pregnancy,
                instalment,
                channel,
                next,
                version + 1,
                filedOn,
                filedAt,
                resident,
                heartbeatOn,
                fetuses,
                elsewhere,
                account,
                askOthers,
                askClinic,
                asked,
                receivedWhy);
    }

    /** The next version, with what was learned of a payment elsewhere. */
    public StoredApplication paidElsewhere(Elsewhere learned) {
        return new StoredApplication(
                id,
                pregnancy,
                instalment,
                channel,
                state,
                version + 1,
                filedOn,
                filedAt,
                resident,
                heartbeatOn,
                fetuses,
                learned,
                account,
                askOthers,
                askClinic,
                toMend,
                receivedWhy);
    }
}
