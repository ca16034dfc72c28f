package jp.hagukumi.pregnancy.results.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whose a sent result is: by the voucher, or by the handbook's number and the birth date. In doubt it is nobody's. */
public final class ResultMatching {

    private ResultMatching() {}

    /** Why nobody was found. */
    public enum Doubt {
        VOUCHER_UNKNOWN,
        HANDBOOK_UNKNOWN,
        BIRTH_DATE_DIFFERS,
        VOUCHER_AND_HANDBOOK_DIFFER,
        PREGNANCY_WITHDRAWN
    }

    /** What is known of one pregnancy that a number points at. */
    public record Found(UUID pregnancy, LocalDate bornOn, boolean withdrawn) {}

    /**
     * What was sent and what it points at.
     *
     * @param voucherSent whether a voucher was named
     * @param byVoucher the pregnancy that it was issued for
     * @param handbookSent whether a handbook was named
     * @param byHandbook the pregnancy that it was issued for
     * @param bornOn the birth date as sent
     */
    public record Facts(
            boolean voucherSent,
            Optional<Found> byVoucher,
            boolean handbookSent,
            Optional<Found> byHandbook,
            Optional<LocalDate> bornOn) {}

    /** One of both. */
    public record Decision(Optional<UUID> pregnancy, Optional<Doubt> doubt) {

        private static Decision of(UUID pregnancy) {
            return new Decision(Optional.of(pregnancy), Optional.empty());
        }

        private static Decision of(Doubt doubt) {
            return new Decision(Optional.empty(), Optional.of(doubt));
        }
    }

    /** @param facts with a voucher, or a handbook and a birth date */
    public static Decision decide(Facts facts) {
        if (facts.voucherSent() && facts.byVoucher().isEmpty()) {
            return Decision.of(Doubt.VOUCHER_UNKNOWN);
        }
        if (facts.handbookSent() && facts.byHandbook().isEmpty()) {
            return Decision.of(Doubt.HANDBOOK_UNKNOWN);
        }
        var found = facts.byVoucher().or(facts::byHandbook).orElseThrow();
        if (facts.byHandbook()
                .filter(other -> !other.pregnancy().equals(found.pregnancy()))
                .isPresent()) {
            return Decision.of(Doubt.VOUCHER_AND_HANDBOOK_DIFFER);
        }
        if (facts.bornOn().filter(day -> !day.equals(found.bornOn())).isPresent()) {
            return Decision.of(Doubt.BIRTH_DATE_DIFFERS);
        }
        return found.withdrawn() ? Decision.of(Doubt.PREGNANCY_WITHDRAWN) : Decision.of(found.pregnancy());
    }
}
