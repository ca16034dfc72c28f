package jp.hagukumi.grants.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.AccountKind;
import jp.hagukumi.identity.PersonId;

/**
 * An account as kept.
 *
 * @param holder in the bank's half-width letters
 * @param formerSurname whether it runs in her former name: used only once a clerk has looked
 */
public record StoredAccount(
        UUID id,
        PersonId woman,
        String bank,
        String branch,
        AccountKind kind,
        String number,
        String holder,
        boolean formerSurname,
        Instant toldAt,
        Optional<UUID> checkedBy) {

    /** Whether money may go to it. */
    public boolean isUsable() {
        return !formerSurname || checkedBy.isPresent();
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StoredAccount[" + id + "]";
    }
}
