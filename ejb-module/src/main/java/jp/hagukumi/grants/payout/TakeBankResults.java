package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What the bank did, as a file: a heading and a line for each payment. All lines are done or none; a payment that is already as the
 * line says is passed over, so that the same file may be taken twice.
 */
@Stateless
public class TakeBankResults {

    private static final String HEADING = "number,result,on,yen,reason";
    private static final int FIELDS = 5;
    private static final int MOST_LINES = 5000;

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    PaymentEnding ending;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** One line. @param reason where it came back */
    private record Told(int line, long number, LocalDate on, long yen, Optional<ReturnReason> reason) {}

    /**
     * @param csv heading {@code number,result,on,yen,reason}; result SETTLED or RETURNED, a reason with the second
     * @return how many payments it ended
     * @throws Refusal {@link PayoutRefusal#RESULTS_UNREADABLE}, {@link PayoutRefusal#RESULTS_DO_NOT_FIT},
     *     {@link PayoutRefusal#DAY_IN_THE_FUTURE}, {@link PayoutRefusal#DAY_BEFORE_VALUE_DAY}
     */
    public int take(Actor actor, String csv) {
        access.require(actor, PayoutAction.SETTLE);
        var told = read(csv);
        var known = payments.lockNumbers(told.keySet()).stream()
                .collect(Collectors.toMap(StoredPayment::number, Function.identity()));
        var credited = batches.valueDays(known.values().stream()
                .flatMap(payment -> payment.batch().stream())
                .distinct()
                .toList());
        var arrived = new LinkedHashMap<LocalDate, List<StoredPayment>>();
        var ended = 0;
        for (var one : told.values()) {
            var payment = Optional.ofNullable(known.get(one.number()))
                    .filter(found -> found.yen() == one.yen())
                    .orElseThrow(() -> unfit(one.line()));
            if (isDone(payment, one)) {
                continue;
            }
            if (one.reason().isPresent()) {
                mayReturn(payment, one);
                ending.giveBack(actor, payment, one.on(), one.reason().get());
            } else if (payment.state() == PaymentState.EXPORTED) {
                notEarly(one, payment.batch().map(credited::get));
                arrived.computeIfAbsent(one.on(), day -> new ArrayList<>()).add(payment);
            } else {
                throw unfit(one.line());
            }
            ended++;
        }
        arrived.forEach((on, these) -> ending.settle(actor, these, on, "FILE"));
        audit.note(actor, PayoutEvent.PAYMENTS_SETTLED, Map.of("payments", String.valueOf(ended)));
        return ended;
    }

    /** Nothing is credited before the day that was ordered. */
    private static void notEarly(Told told, Optional<LocalDate> valueOn) {
        if (valueOn.filter(told.on()::isBefore).isPresent()) {
            throw Refusal.at("csv", PayoutRefusal.DAY_BEFORE_VALUE_DAY).with("line", told.line());
        }
    }

    private static boolean isDone(StoredPayment payment, Told told) {
        return told.reason().isPresent()
                ? payment.returnReason().equals(told.reason())
                        && payment.returnedOn().equals(Optional.of(told.on()))
                : payment.state() == PaymentState.SETTLED;
    }

    private static void mayReturn(StoredPayment payment, Told told) {
        if (payment.state() != PaymentState.EXPORTED && payment.state() != PaymentState.SETTLED) {
            throw unfit(told.line());
        }
    }

    private Map<Long, Told> read(String csv) {
        var lines = csv.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").equals(HEADING)) {
            throw unreadable(1);
        }
        if (lines.size() > MOST_LINES + 1) {
            throw Refusal.at("csv", KernelRefusal.TOO_LARGE).with("max", MOST_LINES);
        }
        var told = new LinkedHashMap<Long, Told>();
        for (int at = 1; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty()) {
                var one = line(at + 1, lines.get(at));
                if (told.putIfAbsent(one.number(), one) != null) {
                    throw unfit(at + 1);
                }
            }
        }
        return told;
    }

    private Told line(int at, String text) {
        var fields = text.split(",", -1);
        if (fields.length != FIELDS) {
            throw unreadable(at);
        }
        try {
            var on = LocalDate.parse(fields[2]);
            if (on.isAfter(clock.today())) {
                throw Refusal.at("csv", PayoutRefusal.DAY_IN_THE_FUTURE);
            }
            var reason = switch (fields[1]) {
                case "SETTLED" -> Optional.<ReturnReason>empty();
                case "RETURNED" -> Optional.of(ReturnReason.valueOf(fields[4]));
                default -> throw unreadable(at);
            };
            return new Told(at, Long.parseLong(fields[0]), on, Long.parseLong(fields[3]), reason);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw unreadable(at);
        }
    }

    private static Refusal unreadable(int line) {
        return Refusal.at("csv", PayoutRefusal.RESULTS_UNREADABLE).with("line", line);
    }

    private static Refusal unfit(int line) {
        return Refusal.at("csv", PayoutRefusal.RESULTS_DO_NOT_FIT).with("line", line);
    }
}
