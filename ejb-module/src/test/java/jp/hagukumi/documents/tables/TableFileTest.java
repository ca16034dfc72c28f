package jp.hagukumi.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as files: what fits is written byte for byte, what does not is named and nothing is written. */
class TableFileTest {

    private static final List<String> HEADINGS = List.of("氏名", "カナ");
    private static final TableFile PLAIN =
            new TableFile(HEADINGS, List.of(List.of("髙橋　花", "タカハシ　ハナ"), List.of("佐藤,\"次郎\"", "")));
    private static final TableFile RARE = new TableFile(
            HEADINGS, List.of(List.of("佐藤　花", "サトウ"), List.of("𠮷田　一", "ヨシダ"), List.of("葛󠄀城　二", "カツラギ")));

    @Test
    void a_name_that_windows_knows_is_written_in_its_bytes_and_quoted_where_it_must_be() {
        assertThat(PLAIN.unfit(TableFormat.CSV_MS932)).isEmpty();
        assertThat(new String(PLAIN.write(TableFormat.CSV_MS932), Charset.forName("windows-31j")))
                .isEqualTo("氏名,カナ\r\n髙橋　花,タカハシ　ハナ\r\n\"佐藤,\"\"次郎\"\"\",\r\n");
    }

    @Test
    void in_utf_8_a_mark_stands_before_it_and_every_name_fits() {
        var bytes = RARE.write(TableFormat.CSV_UTF8);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("𠮷田　一").contains("葛󠄀城　二");
    }

    @Test
    void names_that_do_not_fit_are_listed_with_their_rows_and_nothing_is_written() {
        assertThat(RARE.unfit(TableFormat.CSV_MS932))
                .extracting(TableFile.Unfit::row, TableFile.Unfit::text)
                .containsExactly(tuple(1, "𠮷田　一"), tuple(2, "葛󠄀城　二"));
        assertThatThrownBy(() -> RARE.write(TableFormat.CSV_MS932)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_workbook_holds_every_cell_as_a_text(@TempDir Path directory) throws IOException {
        var file = Files.write(directory.resolve("table.xlsx"), RARE.write(TableFormat.XLSX));
        try (var book = new ZipFile(file.toFile())) {
            var cells = new String(
                    book.getInputStream(book.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            var sheet = new String(
                    book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            // 𠮷田 and 葛󠄀城 with its variation selector, as references.
            assertThat(cells).contains("&#x20bb7;&#x7530;", "&#x845b;&#xe0100;&#x57ce;", "&#x6c0f;&#x540d;");
            assertThat(sheet).contains("t=\"s\"");
        }
    }

    @Test
    void a_row_of_another_length_is_no_table() {
        assertThatThrownBy(() -> new TableFile(HEADINGS, List.of(List.of("one"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
