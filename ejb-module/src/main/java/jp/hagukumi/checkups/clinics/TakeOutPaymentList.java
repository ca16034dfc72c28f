package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** An approved list leaves as CSV (UTF-8 with a mark, so that a spreadsheet reads it): a row for each institution and kind. */
@Stateless
public class TakeOutPaymentList {

    private static final List<String> COLUMNS = List.of("月", "医療機関コード", "医療機関", "健診", "件数", "金額", "差引件数", "差引額", "支払額");

    @Inject
    Access access;

    @Inject
    PaymentViewing viewing;

    @Inject
    Audit audit;

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Taken(String name, byte[] bytes) {}

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} before it was approved */
    public Taken takeOut(Actor actor, PaymentListId id) {
        access.require(actor, ClinicAction.READ_PAYMENT_LISTS);
        var list = viewing.whole(actor, id);
        if (list.state() != PaymentListState.APPROVED) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", list.state())
                    .with("allowed", "APPROVE");
        }
        audit.note(
                actor,
                ClinicEvent.PAYMENT_LIST_TAKEN_OUT,
                id,
                List.of(),
                Map.of("month", list.month().toString()));
        return new Taken(
                "kenshin-shiharai-" + list.month() + ".csv", ("\uFEFF" + csv(list)).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(PaymentList list) {
        return Stream.concat(
                        Stream.of(COLUMNS),
                        list.rows().stream()
                                .map(row -> List.of(
                                        list.month().toString(),
                                        row.code().orElse(""),
                                        row.institution(),
                                        row.kind().name(),
                                        String.valueOf(row.paid()),
                                        String.valueOf(row.paidYen()),
                                        String.valueOf(row.takenBack()),
                                        String.valueOf(row.takenBackYen()),
                                        String.valueOf(row.paidYen() + row.takenBackYen()))))
                .map(fields -> fields.stream().map(TakeOutPaymentList::field).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Quoted; a name that a spreadsheet would take for a formula is kept from it by a quote sign. */
    private static String field(String value) {
        var safe = !value.isEmpty() && "=+@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
