package jp.hagukumi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Random;
import jp.hagukumi.documents.QrPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture on a letter, read by another maker's reader. */
class QrPictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"HAGUKUMI:7K3M9QXA", "A", "AB", "0123456789ABCDEFGHIJ", "HAGUKUMI:00000000", "$%*+-./: Z"})
    void a_reader_reads_what_was_written(String text) throws Exception {
        assertThat(new Decoder().decode(matrix(QrPicture.of(text))).getText()).isEqualTo(text);
    }

    @Test
    void a_thousand_codes_are_read_and_a_stain_does_no_harm() throws Exception {
        var random = new Random(20261124);
        var signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int n = 0; n < 1000; n++) {
            var code = new StringBuilder("HAGUKUMI:");
            random.ints(8, 0, signs.length()).forEach(i -> code.append(signs.charAt(i)));
            var modules = QrPicture.of(code.toString());
            modules[12][12] = !modules[12][12];
            modules[20][20] = !modules[20][20];
            assertThat(new Decoder().decode(matrix(modules)).getText()).isEqualTo(code.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hagukumi", "0123456789ABCDEFGHIJK", "紹介"})
    void what_does_not_fit_is_no_picture(String text) {
        assertThatThrownBy(() -> QrPicture.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BitMatrix matrix(boolean[][] modules) {
        return BitMatrix.parse(modules);
    }
}
