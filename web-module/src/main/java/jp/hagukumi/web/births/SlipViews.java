package jp.hagukumi.web.births;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.births.ContactSlip;
import jp.hagukumi.births.SlipFiled;
import jp.hagukumi.births.SlipPrefill;
import jp.hagukumi.births.ValueSource;

/** Slips as they are shown. */
final class SlipViews {

    private SlipViews() {}

    record Prefill(UUID childId, LocalDate dueOn, boolean filed, boolean lowBirthWeight, List<Value> values) {

        static Prefill of(SlipPrefill prefill) {
            return new Prefill(
                    prefill.child().value(),
                    prefill.dueOn(),
                    prefill.filed(),
                    prefill.lowBirthWeight(),
                    prefill.values().stream()
                            .map(value -> new Value(value.field(), value.value(), value.source(), value.editable()))
                            .toList());
        }
    }

    record Value(String field, String value, ValueSource source, boolean editable) {}

    record Filed(UUID id, Instant filedAt, int version, String ward, String wardName, boolean lowBirthWeightNotice) {

        static Filed of(SlipFiled filed) {
            return new Filed(
                    filed.id().value(),
                    filed.filedAt(),
                    filed.version(),
                    filed.ward(),
                    filed.wardName(),
                    filed.lowBirthWeightNotice());
        }
    }

    record Slip(
            UUID id,
            UUID childId,
            int version,
            Instant filedAt,
            boolean enteredByClerk,
            String ward,
            boolean lowBirthWeightNotice,
            boolean withWorries,
            SlipBody slip) {

        static Slip of(ContactSlip slip) {
            return new Slip(
                    slip.id().value(),
                    slip.child().value(),
                    slip.version(),
                    slip.filedAt(),
                    slip.enteredByClerk(),
                    slip.ward(),
                    slip.lowBirthWeightNotice(),
                    slip.withWorries(),
                    SlipBody.of(slip.content()));
        }
    }
}
