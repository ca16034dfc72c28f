package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A paper to be kept, judged by veraPDF and by what is read out of it. */
class ArchivalPaperTest {

    private static final Instant MADE = Instant.parse("2026-11-05T00:00:00Z");

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void it_is_pdf_a_2u() throws Exception {
        var paper = ArchivalPaper.titled("出生届の控え <1>", MADE)
                .paragraph("届出が受理されたことを証明するものではありません。")
                .row("子の氏名", "髙橋　\uD842\uDFB7乃")
                .qr("HAGUKUMI:7K3M9QXA")
                .note("Record of deposit");

        assertThat(flawsOf(paper.bytes())).isEmpty();
    }

    @Test
    void many_lines_go_on_on_the_next_page() throws Exception {
        var paper = ArchivalPaper.titled("長い書面", MADE);
        for (var line = 0; line < 80; line++) {
            paper.row("項目" + line, "値".repeat(70));
        }

        assertThat(flawsOf(paper.bytes())).isEmpty();
        try (var read = Loader.loadPDF(paper.bytes())) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void what_stands_in_it_can_be_read_out_again() throws IOException {
        var paper = ArchivalPaper.titled("控え", MADE).row("名", "髙橋 𠮟 陽菜");

        assertThat(textOf(paper)).contains("髙橋 𠮟 陽菜");
    }

    @Test
    void a_character_that_the_font_lacks_is_named_and_never_drawn_as_another() throws IOException {
        var paper = ArchivalPaper.titled("控え", MADE).row("名", "\uD842\uDFB7野　渡\u908A\uDB40\uDD01");

        assertThat(paper.missing()).containsExactly("U+20BB7", "U+908A U+E0101");
        assertThat(textOf(paper)).contains("U+20BB7, U+908A U+E0101").doesNotContain("吉", "邊", "\u908A");
    }

    @Test
    void the_same_content_at_the_same_time_makes_the_same_bytes() {
        assertThat(ArchivalPaper.titled("控え", MADE).row("名", "光").bytes())
                .isEqualTo(ArchivalPaper.titled("控え", MADE).row("名", "光").bytes());
    }

    private static String textOf(ArchivalPaper paper) throws IOException {
        try (var read = Loader.loadPDF(paper.bytes())) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static java.util.List<String> flawsOf(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(flaw -> flaw.getRuleId().getClause() + " " + flaw.getMessage())
                    .toList();
        }
    }
}
