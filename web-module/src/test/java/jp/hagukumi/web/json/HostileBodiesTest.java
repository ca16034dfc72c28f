package jp.hagukumi.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent is read strictly, within bounds, and all that is wrong is told at once. */
class HostileBodiesTest {

    enum Colour {
        RED,
        BLUE
    }

    @Body(maxBytes = 1000)
    record Asked(
            @Text(max = 5) String name,
            @Whole(min = 1, max = 9) int count,
            Optional<Colour> colour,
            Optional<LocalDate> day,
            Optional<LocalDateTime> at,
            Optional<UUID> id,
            Optional<Boolean> yes,
            @Many(max = 2) @Text(max = 3) List<String> words,
            Optional<Inner> inner,
            @Text(max = 20, lines = true) Optional<String> note) {}

    record Inner(@Text(max = 10, pattern = "[0-9]+") String phone) {}

    private static final String GOOD = "\"name\":\"a\",\"count\":1";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing at all", "", "HB-W001", ""),
                Arguments.of("white space only", "  \n", "HB-W001", ""),
                Arguments.of("no JSON", "<a/>", "HB-W001", ""),
                Arguments.of("an XML bomb", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "HB-W001", ""),
                Arguments.of("something after the end", "{" + GOOD + "} {}", "HB-W001", ""),
                Arguments.of("a comma too many", "{" + GOOD + ",}", "HB-W001", ""),
                Arguments.of("a comment", "{/**/" + GOOD + "}", "HB-W001", ""),
                Arguments.of("single quotes", "{'name':'a'}", "HB-W001", ""),
                Arguments.of("a raw line end in a text", "{\"name\":\"a\n\"}", "HB-W001", ""),
                Arguments.of("a wrong escape", "{\"name\":\"\\x\"}", "HB-W001", ""),
                Arguments.of("NaN", "{\"name\":\"a\",\"count\":NaN}", "HB-W001", ""),
                Arguments.of("a number of 30 digits", "{\"count\":" + "1".repeat(30) + "}", "HB-W001", ""),
                Arguments.of("a leading zero", "{\"count\":01}", "HB-W001", ""),
                Arguments.of("a repeated key", "{\"name\":\"a\"," + GOOD + "}", "HB-W003", "name"),
                Arguments.of("a repeated key, one escaped", "{\"n\\u0061me\":\"b\"," + GOOD + "}", "HB-W003", "name"),
                Arguments.of("1,000 arrays", "[".repeat(1000), "HB-W012", ""),
                Arguments.of("13 objects", "{\"a\":".repeat(13) + "1" + "}".repeat(13), "HB-W012", ""),
                Arguments.of("20,001 values", "[" + "1,".repeat(20_000) + "1]", "HB-W013", ""),
                Arguments.of("an array for an object", "[]", "HB-W005", ""),
                Arguments.of("null for an object", "null", "HB-W005", ""),
                Arguments.of("an unknown field", "{" + GOOD + ",\"admin\":true}", "HB-W004", "admin"),
                Arguments.of("an unknown field with a hostile name", "{" + GOOD + ",\"<script>\":1}", "HB-W004", "?"),
                Arguments.of("the prototype", "{" + GOOD + ",\"__proto__\":{}}", "HB-W004", "__proto__"),
                Arguments.of("a missing field", "{\"count\":1}", "HB-W006", "name"),
                Arguments.of("null for a needed field", "{\"name\":null,\"count\":1}", "HB-W006", "name"),
                Arguments.of("white space for a needed text", "{\"name\":\"  \",\"count\":1}", "HB-W006", "name"),
                Arguments.of("a number for a text", "{\"name\":1,\"count\":1}", "HB-W005", "name"),
                Arguments.of("a text for a number", "{\"name\":\"a\",\"count\":\"1\"}", "HB-W005", "count"),
                Arguments.of("a fraction", "{\"name\":\"a\",\"count\":1.5}", "HB-W005", "count"),
                Arguments.of("an exponent", "{\"name\":\"a\",\"count\":1e3}", "HB-W005", "count"),
                Arguments.of("a number too small", "{\"name\":\"a\",\"count\":0}", "HB-K005", "count"),
                Arguments.of("a number too large", "{\"name\":\"a\",\"count\":10}", "HB-K005", "count"),
                Arguments.of("a number beyond int", "{\"name\":\"a\",\"count\":4294967297}", "HB-K005", "count"),
                Arguments.of("six characters", "{\"name\":\"abcdef\",\"count\":1}", "HB-W007", "name"),
                Arguments.of(
                        "six characters beyond the BMP", "{\"name\":\"𠮷𠮷𠮷𠮷𠮷𠮷\",\"count\":1}", "HB-W007", "name"),
                Arguments.of("NUL", "{\"name\":\"a\\u0000\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("escape", "{\"name\":\"\\u001b[1m\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("half a pair", "{\"name\":\"\\ud842\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("the halves turned round", "{\"name\":\"\\udfb7\\ud842\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("a non-character", "{\"name\":\"\\uffff\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("writing turned round", "{\"name\":\"a\\u202eb\",\"count\":1}", "HB-W009", "name"),
                Arguments.of("an unknown word", "{" + GOOD + ",\"colour\":\"GREEN\"}", "HB-W010", "colour"),
                Arguments.of("a word in small letters", "{" + GOOD + ",\"colour\":\"red\"}", "HB-W010", "colour"),
                Arguments.of("30 February", "{" + GOOD + ",\"day\":\"2026-02-30\"}", "HB-W011", "day"),
                Arguments.of("a day with a zone", "{" + GOOD + ",\"day\":\"2026-02-03Z\"}", "HB-W011", "day"),
                Arguments.of("the year 3000", "{" + GOOD + ",\"day\":\"3000-01-01\"}", "HB-K005", "day"),
                Arguments.of("24 o'clock", "{" + GOOD + ",\"at\":\"2026-02-03T24:00\"}", "HB-W011", "at"),
                Arguments.of("seconds", "{" + GOOD + ",\"at\":\"2026-02-03T10:00:00\"}", "HB-W011", "at"),
                Arguments.of("a short identifier", "{" + GOOD + ",\"id\":\"1-1-1-1-1\"}", "HB-W005", "id"),
                Arguments.of("a text for yes", "{" + GOOD + ",\"yes\":\"true\"}", "HB-W005", "yes"),
                Arguments.of("three items", "{" + GOOD + ",\"words\":[\"a\",\"b\",\"c\"]}", "HB-W014", "words"),
                Arguments.of("one item too long", "{" + GOOD + ",\"words\":[\"a\",\"abcd\"]}", "HB-W007", "words[1]"),
                Arguments.of("null in a list", "{" + GOOD + ",\"words\":[null]}", "HB-W005", "words[0]"),
                Arguments.of("a text for a list", "{" + GOOD + ",\"words\":\"a\"}", "HB-W005", "words"),
                Arguments.of(
                        "a wrong phone below", "{" + GOOD + ",\"inner\":{\"phone\":\"x\"}}", "HB-W008", "inner.phone"),
                Arguments.of(
                        "an unknown field below",
                        "{" + GOOD + ",\"inner\":{\"phone\":\"1\",\"b\":2}}",
                        "HB-W004",
                        "inner.b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_by_name_and_place(String what, String body, String code, String field) {
        var refusal = refusalOf(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code().code()).as(what).isEqualTo(code);
        assertThat(refusal.arguments().getOrDefault("field", "")).as(what).isEqualTo(field);
    }

    @Test
    void malformed_utf8_is_refused() {
        for (var bytes : List.of(
                new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xFF, '"'},
                new byte[] {'"', (byte) 0xE3, (byte) 0x81})) {
            assertThat(refusalOf(bytes).code().code()).isEqualTo("HB-W002");
        }
    }

    @Test
    void a_byte_order_mark_and_utf16_are_refused() {
        assertThat(refusalOf("\uFEFF{}".getBytes(StandardCharsets.UTF_8)).code().code())
                .isEqualTo("HB-W001");
        assertThat(refusalOf("{}".getBytes(StandardCharsets.UTF_16)).code().code())
                .isEqualTo("HB-W002");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var refusal =
                refusalOf("{\"count\":0,\"colour\":\"GREEN\",\"inner\":{},\"b\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.findings().stream().map(Finding::field))
                .containsExactlyInAnyOrder("name", "count", "colour", "inner.phone", "b");
    }

    @Test
    void what_was_written_is_not_told_back() {
        var refusal = refusalOf("{\"name\":\"山田花子さん\",\"count\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.getMessage()).doesNotContain("山田");
        assertThat(refusal.arguments().toString()).doesNotContain("山田");
    }

    @Test
    void a_careful_body_is_read_as_written() {
        var read = RecordReader.fromJson("""
                {"name":"𠮷野\\udb40\\udd00" ,"count":9, "colour":"BLUE","day":"2026-02-28","at":"2026-02-28T00:00",
                 "id":"0190d3c2-0000-7000-8000-000000000001","yes":false,"words":["あ","か\\u3099"],"inner":{"phone":"044"},
                 "note":"一\\n二"}
                """.getBytes(StandardCharsets.UTF_8), Asked.class);
        assertThat(read)
                .isEqualTo(new Asked(
                        "𠮷野\udb40\udd00",
                        9,
                        Optional.of(Colour.BLUE),
                        Optional.of(LocalDate.of(2026, 2, 28)),
                        Optional.of(LocalDateTime.of(2026, 2, 28, 0, 0)),
                        Optional.of(UUID.fromString("0190d3c2-0000-7000-8000-000000000001")),
                        Optional.of(false),
                        List.of("あ", "か\u3099"),
                        Optional.of(new Inner("044")),
                        Optional.of("一\n二")));
    }

    @Test
    void what_is_written_reads_back_the_same() {
        var asked = new Asked(
                "\"\\/\u2028",
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDateTime.of(2026, 11, 20, 14, 5)),
                Optional.empty(),
                Optional.empty(),
                List.of("𠮷"),
                Optional.empty(),
                Optional.empty());
        assertThat(RecordReader.fromJson(RecordWriter.toJson(asked).getBytes(StandardCharsets.UTF_8), Asked.class))
                .isEqualTo(asked);
    }

    @Query
    record Wanted(
            Optional<Colour> colour,
            @Whole(min = 1, max = 100) Optional<Integer> limit,
            @Many(max = 2) List<Colour> more) {}

    @Test
    void a_query_is_read_by_the_same_rules() {
        assertThat(RecordReader.fromQuery(Map.of("limit", List.of("5"), "more", List.of("RED", "BLUE")), Wanted.class))
                .isEqualTo(new Wanted(Optional.empty(), Optional.of(5), List.of(Colour.RED, Colour.BLUE)));
        for (var wrong : List.of(
                Map.of("limit", List.of("0")),
                Map.of("limit", List.of("x")),
                Map.of("limit", List.of("1", "2")),
                Map.of("unknown", List.of("1")),
                Map.of("colour", List.of("GREEN")),
                Map.of("more", List.of("RED", "RED", "RED")))) {
            assertThatThrownBy(() -> RecordReader.fromQuery(wrong, Wanted.class))
                    .as(wrong.toString())
                    .isInstanceOf(Refusal.class);
        }
    }

    private static Refusal refusalOf(byte[] body) {
        var caught = new Refusal[1];
        assertThatThrownBy(() -> RecordReader.fromJson(body, Asked.class))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> caught[0] = refusal);
        return caught[0];
    }
}
