package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.LetterText.Line;
import jp.hagukumi.documents.model.ArchivalMarks;
import jp.hagukumi.documents.model.LetterSheets;
import jp.hagukumi.documents.model.LetterSheets.Sheet;
import jp.hagukumi.documents.rules.LetterWindow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters on their sheets, judged by veraPDF and by what is read at each place of the page. */
class LetterSheetsTest {

    private static final LetterWindow WINDOW = new LetterWindow("test/1", 235, 120, 20, 12, 90, 45, true);
    private static final String ADDRESSEE = "〒211-0063\n川崎市中原区試験町1丁目2番3号\n試験ハイツ101\n試験　花　様";
    private static final String SENDER = "川崎市中原区役所\n〒211-0063\n小杉町3-245\n電話 044-000-0001\n2026年11月5日";

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_batch_of_letters_is_pdf_a_2u() throws Exception {
        var pdf =
                paper(IntStream.range(0, 3).mapToObj(each -> letter(ADDRESSEE)).toList());

        assertThat(flawsOf(pdf)).isEmpty();
    }

    @Test
    void the_window_shows_the_whole_addressee_and_nothing_of_the_letter() throws IOException {
        var pdf = paper(List.of(letter(ADDRESSEE)));

        assertThat(textIn(pdf, WINDOW.alwaysSeen()).strip()).isEqualTo(ADDRESSEE);
        assertThat(textIn(pdf, WINDOW.everSeen()).strip()).isEqualTo(ADDRESSEE);
        assertThat(textIn(pdf, new LetterWindow.Box(0, 0, 210, LetterWindow.FOLD)))
                .contains("川崎市中原区役所")
                .doesNotContain("出生届");
    }

    @Test
    void a_long_address_is_written_smaller_and_one_that_does_not_fit_is_not_written_at_all() throws IOException {
        var longer = "〒211-0063\n" + "町".repeat(45) + "\n" + "棟".repeat(20) + "\n試験　花　様";
        assertThat(textIn(paper(List.of(letter(longer))), WINDOW.everSeen()).replaceAll("\\s", ""))
                .isEqualTo(longer.replaceAll("\\s", ""));

        try (var document = new PDDocument();
                var sheets = LetterSheets.on(document, WINDOW)) {
            assertThat(sheets.draw(letter("町".repeat(300) + "\n試験　花　様"))).isFalse();
        }
    }

    @Test
    void a_letter_that_needs_a_second_sheet_says_so() throws IOException {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < 20; at++) {
            lines.add(new Line("項目" + at, "字".repeat(500)));
        }
        try (var document = new PDDocument();
                var sheets = LetterSheets.on(document, WINDOW)) {
            assertThat(sheets.draw(new Sheet(ADDRESSEE, SENDER, new LetterText("長い手紙", lines), "1")))
                    .isFalse();
            assertThat(sheets.draw(letter(ADDRESSEE))).isTrue();
        }
    }

    @Test
    void the_same_letters_at_the_same_time_make_the_same_bytes() throws IOException {
        assertThat(paper(List.of(letter(ADDRESSEE), letter(ADDRESSEE))))
                .isEqualTo(paper(List.of(letter(ADDRESSEE), letter(ADDRESSEE))));
    }

    @Test
    void characters_that_the_font_lacks_are_named_one_by_one_and_drawn_as_an_empty_frame() throws IOException {
        try (var document = new PDDocument();
                var sheets = LetterSheets.on(document, WINDOW)) {
            assertThat(sheets.lacking("\uD842\uDFB7野\uD842\uDFB7　渡\u908A\uDB40\uDD01\n髙橋"))
                    .containsExactly("U+20BB7", "U+908A U+E0101");
            assertThat(sheets.lacking("髙橋　陽菜")).isEmpty();
        }
        assertThat(textIn(paper(List.of(letter("\uD842\uDFB7野　花　様"))), WINDOW.everSeen()))
                .contains("野　花　様")
                .doesNotContain("吉", "\uD842\uDFB7");
    }

    private static Sheet letter(String addressee) {
        return new Sheet(
                addressee,
                SENDER,
                new LetterText(
                        "出生届を受理しました",
                        List.of(
                                Line.paragraph("お出しいただいた出生届を 2026年11月5日 に受理しました。お子さんが戸籍に載るまで、数日かかります。"),
                                new Line("お子さんのお名前", "試験　陽菜"),
                                Line.paragraph("Your birth registration was accepted."))),
                "手紙の番号 / Letter no. 0193f000-0000-7000-8000-000000000001");
    }

    private static byte[] paper(List<Sheet> letters) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            try (var sheets = LetterSheets.on(document, WINDOW)) {
                for (var letter : letters) {
                    sheets.draw(letter);
                }
            }
            assertThat(document.getNumberOfPages()).isEqualTo(letters.size());
            ArchivalMarks.put(document, "手紙の印刷", Instant.parse("2026-11-05T00:00:00Z"));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String textIn(byte[] pdf, LetterWindow.Box box) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripperByArea();
            stripper.setLineSeparator("\n");
            stripper.addRegion(
                    "box",
                    new Rectangle2D.Float(
                            LetterWindow.points(box.left()),
                            LetterWindow.points(box.top()),
                            LetterWindow.points(box.width()),
                            LetterWindow.points(box.height())));
            stripper.extractRegions(read.getPage(0));
            assertThat(new PDFTextStripper().getText(read)).isNotBlank();
            return stripper.getTextForRegion("box");
        }
    }

    private static List<String> flawsOf(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(flaw -> flaw.getRuleId().getClause() + " " + flaw.getMessage())
                    .toList();
        }
    }
}
