package jp.hagukumi.pregnancy.results.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Whose a result is, sentence by sentence. */
class ResultMatchingTest {

    @Test
    void every_row_of_the_hand_written_table_holds() {
        var rows = ReferenceTable.read("/jp/hagukumi/pregnancy/result-matching.csv")
                .rows();
        assertThat(rows).hasSize(14).allSatisfy(row -> {
            var voucher = row.given("voucher");
            var handbook = row.given("handbook");
            var decision = ResultMatching.decide(new ResultMatching.Facts(
                    voucher.isPresent(),
                    voucher.flatMap(ResultMatchingTest::found),
                    handbook.isPresent(),
                    handbook.flatMap(ResultMatchingTest::found),
                    row.given("born").map(LocalDate::parse)));
            var told = decision.pregnancy()
                    .map(UUID::toString)
                    .or(() -> decision.doubt().map(Enum::name))
                    .orElseThrow();
            var expected = row.text("expected");
            assertThat(told)
                    .as(row.text("reason"))
                    .isEqualTo(expected.length() == 1 ? idOf(expected).toString() : expected);
        });
    }

    private static Optional<ResultMatching.Found> found(String which) {
        return which.equals("?")
                ? Optional.empty()
                : Optional.of(new ResultMatching.Found(
                        idOf(which),
                        LocalDate.parse(which.equals("B") ? "1996-06-06" : "1995-05-05"),
                        which.equals("W")));
    }

    private static UUID idOf(String which) {
        return UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8));
    }
}
