package jp.hagukumi.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTextTest {

    @Test
    void length_is_counted_in_code_points() {
        BoundedText text = new BoundedText("\uD842\uDFB7".repeat(10), TextBounds.line(0, 10));
        assertThat(text.length()).isEqualTo(10);
        assertThat(TextBounds.line(0, 9).flawOf(text.exact())).hasValue(TextFlaw.TOO_LONG);
    }

    @Test
    void line_feeds_are_text_only_where_lines_are_asked_for() {
        assertThat(TextBounds.lines(0, 10).flawOf("一\n二")).isEmpty();
        assertThat(TextBounds.line(0, 10).flawOf("一\n二")).hasValue(TextFlaw.CONTROL_CHARACTER);
        assertThat(TextBounds.lines(0, 10).flawOf("一\r\n二")).hasValue(TextFlaw.CONTROL_CHARACTER);
        assertThat(TextBounds.lines(0, 10).flawOf("一\n")).hasValue(TextFlaw.OUTER_SPACE);
    }

    @Test
    void an_empty_text_is_fit_where_nothing_is_asked_for() {
        assertThat(TextBounds.line(0, 10).flawOf("")).isEmpty();
    }

    @Test
    void a_text_beyond_its_bounds_cannot_be_made() {
        assertThatThrownBy(() -> new BoundedText("長すぎる", TextBounds.line(1, 3)))
                .isInstanceOf(UnfitText.class)
                .hasMessageNotContaining("長");
    }

    @Test
    void a_text_does_not_show_itself_in_logs() {
        assertThat(new BoundedText("川崎区宮本町1番地", TextBounds.line(1, 100)).toString())
                .doesNotContain("宮本");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "3, 2", "0, 0"})
    void bounds_that_nothing_meets_are_refused(int least, int most) {
        assertThatThrownBy(() -> TextBounds.line(least, most)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ハナコ", "キョウコ", "ヴィヴィアン", "リー", "ァ", "ヵヶ"})
    void readings_of_the_register_are_accepted(String kana) {
        assertThat(new Katakana(kana).exact()).isEqualTo(kana);
        assertThat(new Katakana(kana).toString()).doesNotContain(kana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ーリ", "はなこ", "花子", "ﾊﾅｺ", "ハナ コ", "ハナ・コ", "ヷ", "ハナコ ", "HANA", "ハヽ"})
    void what_the_register_does_not_take_as_a_reading_is_refused(String text) {
        assertThat(Katakana.flawOf(text)).isPresent();
        assertThatThrownBy(() -> new Katakana(text)).isInstanceOf(UnfitText.class);
    }
}
