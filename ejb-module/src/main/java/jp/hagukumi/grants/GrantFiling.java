package jp.hagukumi.grants;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an application says.
 *
 * @param instalment the first or the second
 * @param heartbeatOn the day on which a doctor confirmed a heartbeat; not needed where the city knows it
 * @param fetuses children seen with a heartbeat, those lost counted; with the second, 1 to 9
 * @param elsewhere what was paid before
 * @param account in her own name; empty to use the one told last
 * @param askOthers whether the city may ask other municipalities whether they paid
 * @param askClinic whether the city may ask the clinic, in case of doubt
 */
public record GrantFiling(
        Instalment instalment,
        Optional<LocalDate> heartbeatOn,
        Optional<Integer> fetuses,
        Elsewhere elsewhere,
        Optional<AccountTold> account,
        boolean askOthers,
        boolean askClinic) {

    /** Logs carry no account. */
    @Override
    public String toString() {
        return "GrantFiling[" + instalment + "]";
    }
}
