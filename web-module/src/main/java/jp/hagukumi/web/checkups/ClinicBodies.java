package jp.hagukumi.web.checkups;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.clinics.ClinicResult;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about checkups that clinics make. */
final class ClinicBodies {

    private static final String NAME = "[A-Z][A-Z0-9_]{0,29}";

    private ClinicBodies() {}

    @Body
    record Code(@Text(max = 32) String code) {

        /** A code is as good as the paper. */
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** A file as it was handed over, of at most 1 MiB. */
    @Body
    record File(
            @Text(min = 4, max = 1_400_000, pattern = "[A-Za-z0-9+/]*={0,2}")
            String base64) {

        byte[] bytes() {
            if (base64.length() % 4 != 0) {
                throw Refusal.at("base64", KernelRefusal.MALFORMED);
            }
            return Base64.getDecoder().decode(base64);
        }

        /** Results of many children. */
        @Override
        public String toString() {
            return "File[…]";
        }
    }

    @Body
    record Month(
            @Text(max = 7, pattern = "20[0-9]{2}-(0[1-9]|1[0-2])")
            String month) {}

    @Body
    record Done(boolean done) {}

    @Body
    record Reason(@Text(max = 200) String reason) {}

    /** What the paper says. {@code clinic}: the ten-digit code of one of the city's clinics; {@code place}: the name of another. */
    @Body
    record Result(
            LocalDate on,
            @Text(max = 10, pattern = "[0-9]{10}") Optional<String> clinic,
            @Text(max = 60) Optional<String> place,
            @Whole(min = 0, max = 1_000_000) Optional<Integer> paidYen,
            @Many(min = 1, max = 4) List<Measured> measured,
            @Many(min = 1, max = 20) List<Found> found,
            @Text(max = 30, pattern = NAME) String judgement,
            @Text(max = 1_000, lines = true) Optional<String> advice) {

        ClinicResult read() {
            return new ClinicResult(
                    on,
                    clinic,
                    place,
                    paidYen,
                    measured.stream()
                            .map(one -> new ClinicResult.Measured(one.kind, one.value, Set.copyOf(one.confirmed)))
                            .toList(),
                    found.stream()
                            .map(one -> new ClinicResult.Found(one.item, one.said, one.words))
                            .toList(),
                    judgement,
                    advice);
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Result[…]";
        }
    }

    /** Grams or millimetres. */
    record Measured(
            Growth.Kind kind,
            @Whole(min = 1, max = 200_000) int value,
            @Many(max = 6) @Text(max = 30, pattern = NAME) List<String> confirmed) {}

    record Found(
            @Text(max = 30, pattern = NAME) String item,
            @Text(max = 30, pattern = NAME) String said,
            @Text(max = 1_000, lines = true) Optional<String> words) {}
}
