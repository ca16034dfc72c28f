package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Payments in one state, the oldest first, with what stands in every state. */
@Stateless
public class ListPayments {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    PaymentListing listing;

    @Inject
    Audit audit;

    private static final int MOST = 500;
    private static final int LONGEST_CURSOR = 200;

    /** @param limit 1 to 500 */
    public PaymentPage list(Actor actor, PaymentState state, Optional<String> cursor, int limit) {
        access.require(actor, PayoutAction.LIST_PAYMENTS);
        if (limit < 1 || limit > MOST) {
            throw Refusal.at("limit", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var found = payments.listed(state, cursor.map(ListPayments::read), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        audit.note(actor, PayoutEvent.PAYMENTS_LISTED, Map.of("state", state.name()));
        return new PaymentPage(
                listing.lines(actor, shown),
                found.size() > limit ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty(),
                payments.sums().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                sum -> new PaymentPage.Sum(
                                        sum.getValue().payments(),
                                        sum.getValue().yen()))));
    }

    private static String cursor(PaymentRows.Listed last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (last.payment().proposedAt() + "/" + last.payment().id().value())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static PaymentRows.After read(String cursor) {
        try {
            if (cursor.length() > LONGEST_CURSOR) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            if (parts.length < 2) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            return new PaymentRows.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
    }
}
