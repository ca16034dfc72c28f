package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import jp.hagukumi.documents.rules.PdfLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLookTest {

    private static String packed(String objects) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(objects.getBytes(StandardCharsets.ISO_8859_1));
        }
        return "5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"
                + out.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n";
    }

    private static PdfLook.Finding look(String inCatalogue, String objects) {
        return PdfLook.at(PicturesForTests.pdf(inCatalogue, objects));
    }

    @Test
    void a_page_is_plain() {
        assertThat(look("", "")).isEqualTo(PdfLook.Finding.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/OpenAction << /S /J#61vaScript >>",
                "/OpenAction << /S /Launch /F (cmd.exe) >>",
                "/Names << /EmbeddedFiles 9 0 R >>",
                "/AA << /WC 9 0 R >>",
                "/AcroForm << /XFA 9 0 R >>"
            })
    void what_acts_is_found(String inCatalogue) {
        assertThat(look(inCatalogue, "")).isEqualTo(PdfLook.Finding.ACTIVE);
    }

    @Test
    void what_acts_is_found_in_packed_objects() throws Exception {
        assertThat(look("", packed("9 0 << /S /JavaScript /JS (x) >>"))).isEqualTo(PdfLook.Finding.ACTIVE);
        assertThat(look("", packed("9 0 << /Type /Font >>"))).isEqualTo(PdfLook.Finding.PLAIN);
    }

    @Test
    void text_dressed_up_as_a_stream_hides_nothing() {
        assertThat(look("", "(stream\n) 9 0 obj << /S /JavaScript >> endobj (endstream)\n"))
                .isEqualTo(PdfLook.Finding.ACTIVE);
    }

    @Test
    void an_encrypted_file_is_told_apart() {
        assertThat(look("/Encrypt 9 0 R", "")).isEqualTo(PdfLook.Finding.ENCRYPTED);
    }

    @Test
    void a_bomb_in_packed_objects_is_not_unpacked_whole() throws Exception {
        assertThat(look("", packed(" ".repeat(40 * 1024 * 1024)))).isEqualTo(PdfLook.Finding.UNREADABLE);
    }

    @Test
    void what_only_begins_like_a_pdf_is_unreadable() {
        assertThat(PdfLook.at("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(PdfLook.Finding.UNREADABLE);
    }

    @Test
    void objects_packed_in_a_way_that_cannot_be_looked_through_are_not_plain() {
        assertThat(look("", "5 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream\nendobj\n"))
                .isEqualTo(PdfLook.Finding.UNREADABLE);
    }
}
