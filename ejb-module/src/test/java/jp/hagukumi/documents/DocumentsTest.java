package jp.hagukumi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final MovableClock clock = MovableClock.at("2026-11-20T01:00:00Z");
    private final House house = new House().at(clock);
    private final ScannerOfTheDay scanner = new ScannerOfTheDay();
    private final Documents documents = house.use(Scanner.class, scanner).get(Documents.class);
    private final ScanTimer timer = house.get(ScanTimer.class);
    private final Actor mother = Somebody.resident(UUID.randomUUID());
    private final UUID slip = UUID.randomUUID();

    /** Says what it was told to say, and refuses to be asked inside a transaction. */
    private final class ScannerOfTheDay implements Scanner {

        private boolean present = true;
        private final Deque<Verdict> verdicts = new ArrayDeque<>();

        @Override
        public boolean present() {
            return present;
        }

        @Override
        public Verdict scan(byte[] content) {
            assertThat(house.inTransaction()).isFalse();
            return verdicts.isEmpty() ? new Verdict.Clean() : verdicts.pop();
        }
    }

    private DocumentId keep(byte[] content) {
        return house.together(() -> documents.keep(mother, new Upload("births.slip", slip, List.of(), content)));
    }

    private static void refused(RefusalCode code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_scanned_photo_can_be_read_without_place_or_camera() throws Exception {
        var photo = PicturesForTests.withExif(PicturesForTests.halves("jpeg", 40, 20), 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .containsDirectoryOfType(GpsDirectory.class))
                .isTrue();
        var id = keep(photo);
        timer.scanWhatWaits();
        var read = documents.read(id);
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(read.bytes()));
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(read.mediaType().text()).isEqualTo("image/jpeg");
    }

    @Test
    void a_photo_taken_sideways_is_turned_upright() throws Exception {
        var id = keep(PicturesForTests.withExif(PicturesForTests.halves("jpeg", 64, 32), 6));
        timer.scanWhatWaits();
        var image = ImageIO.read(new ByteArrayInputStream(documents.read(id).bytes()));
        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat(new Color(image.getRGB(16, 8)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(16, 56)).getBlue()).isGreaterThan(200);
    }

    @Test
    void what_hides_behind_a_picture_is_gone() {
        var picture = PicturesForTests.halves("png", 10, 10);
        var more = new byte[picture.length + 1000];
        System.arraycopy(picture, 0, more, 0, picture.length);
        var id = keep(more);
        timer.scanWhatWaits();
        assertThat(documents.read(id).bytes()).hasSizeLessThan(picture.length + 500);
    }

    @Test
    void before_a_scanner_passed_it_nobody_reads_it() {
        scanner.present = false;
        var id = keep(PicturesForTests.halves("png", 10, 10));
        timer.scanWhatWaits();
        clock.pass(Duration.ofDays(30));
        timer.scanWhatWaits();
        refused(DocumentRefusal.NOT_YET_CHECKED, () -> documents.read(id));
        assertThat(documents.of(slip)).extracting(Documents.Listed::state).containsExactly(DocumentState.QUARANTINED);
    }

    @Test
    void a_scanner_that_gives_no_answer_is_asked_again_later() {
        scanner.verdicts.push(new Scanner.Verdict.Unknown("time-out"));
        var id = keep(PicturesForTests.halves("png", 10, 10));
        timer.scanWhatWaits();
        refused(DocumentRefusal.NOT_YET_CHECKED, () -> documents.read(id));
        clock.pass(Duration.ofMinutes(2));
        timer.scanWhatWaits();
        assertThat(documents.read(id).mediaType()).isEqualTo(MediaType.PNG);
    }

    @Test
    void what_the_scanner_refuses_stays_closed() {
        scanner.verdicts.push(new Scanner.Verdict.Harmful("Eicar-Test-Signature"));
        var id = keep(PicturesForTests.halves("png", 10, 10));
        timer.scanWhatWaits();
        refused(DocumentRefusal.FOUND_HARMFUL, () -> documents.read(id));
    }

    @Test
    void the_database_keeps_a_document_from_being_clean_without_a_scan() {
        var id = keep(PicturesForTests.halves("png", 10, 10));
        assertThatThrownBy(() -> house.jdbi()
                        .useHandle(handle -> handle.execute(
                                "update documents.document set state = 'CLEAN' where id = ?", id.value())))
                .hasMessageContaining("check constraint");
    }

    @Test
    void the_application_cannot_change_what_was_kept() {
        keep(PicturesForTests.halves("png", 10, 10));
        assertThatThrownBy(() -> house.jdbi()
                        .useHandle(handle -> handle.execute("update documents.document set content = '\\x00'")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void only_pictures_and_pdfs_are_taken() {
        refused(
                DocumentRefusal.NOT_A_KNOWN_KIND,
                () -> keep("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(DocumentRefusal.NOT_A_KNOWN_KIND, () -> keep(new byte[] {'M', 'Z', 0, 0}));
    }

    @Test
    void five_megabytes_and_no_more() {
        refused(DocumentRefusal.TOO_MANY_BYTES, () -> keep(new byte[Documents.MOST_BYTES + 1]));
    }

    @Test
    void a_broken_picture_is_refused() {
        var picture = PicturesForTests.halves("jpeg", 40, 40);
        refused(DocumentRefusal.PICTURE_UNREADABLE, () -> keep(java.util.Arrays.copyOf(picture, 30)));
    }

    @Test
    void a_picture_that_claims_too_many_pixels_is_refused_before_it_is_drawn() {
        var png = PicturesForTests.halves("png", 10, 10);
        java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        refused(DocumentRefusal.PICTURE_TOO_LARGE, () -> keep(png));
    }

    @Test
    void an_owner_has_ten_documents_at_most() {
        var picture = PicturesForTests.halves("png", 4, 4);
        for (var i = 0; i < Documents.MOST_FOR_ONE_OWNER; i++) {
            keep(picture);
        }
        refused(DocumentRefusal.TOO_MANY_DOCUMENTS, () -> keep(picture));
    }

    @Test
    void a_plain_pdf_is_kept_as_it_came() {
        var pdf = PicturesForTests.pdf("", "");
        var id = keep(pdf);
        timer.scanWhatWaits();
        assertThat(documents.read(id).bytes()).isEqualTo(pdf);
    }
}
