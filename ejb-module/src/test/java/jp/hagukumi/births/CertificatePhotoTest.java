package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AddCertificatePhoto;
import jp.hagukumi.births.registration.AnnounceBirth;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.BirthTold;
import jp.hagukumi.births.registration.CertificatePhoto;
import jp.hagukumi.births.registration.CompareCertificatePhoto;
import jp.hagukumi.births.registration.FileRegistration;
import jp.hagukumi.births.registration.FilersSignature;
import jp.hagukumi.births.registration.KeepRegistrationDraft;
import jp.hagukumi.births.registration.MendRegistration;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadCertificatePhoto;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.ScanDocuments;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registered with a photo of the paper certificate, where no electronic one came. */
class CertificatePhotoTest {

    private static final FilersSignature SIGNED =
            new FilersSignature(Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2}));

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private PersonId child = mother;

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(
                VerifyFilersSignature.class,
                (content, signature, certificate, at) ->
                        new VerifyFilersSignature.Signer("1f", "試験花", LocalDate.parse("1995-05-05")));
        var baby = new BirthTold.Baby(LocalDateTime.parse("2026-11-01T14:05"), ChildSex.FEMALE);
        child = town.house
                .get(AnnounceBirth.class)
                .announce(resident(mother), new BirthTold(List.of(baby), new Written("小杉町1-1")))
                .children()
                .get(0);
        town.house.get(OpenRegistration.class).open(resident(mother), child);
    }

    @Test
    void without_certificate_and_without_photo_nothing_is_filed_and_the_remedy_is_a_photo() {
        var refusal = catchThrowableOfType(Refusal.class, () -> file(complete()));
        assertThat(refusal.findings())
                .extracting(Finding::code)
                .containsExactly(RegistrationRefusal.APP_CERTIFICATE_AT_HAND);
        assertThat(jp.hagukumi.kernel.refusal.RefusalTexts.remedy(
                        RegistrationRefusal.APP_CERTIFICATE_AT_HAND, Map.of(), "ja"))
                .contains("写真");
    }

    @Test
    void with_the_photo_it_is_filed() {
        var version = complete();
        assertThat(add(photo(1600, 1200)).photo())
                .extracting(CertificatePhoto::needed, CertificatePhoto::state)
                .containsExactly(true, Optional.of(DocumentState.QUARANTINED));
        assertThat(file(version)).isNotNull();
        assertThat(read().state()).isEqualTo(RegistrationState.FILED);
    }

    @Test
    void a_photo_in_which_nobody_can_read_anything_is_refused_with_the_size_that_is_needed() {
        var refusal = catchThrowableOfType(Refusal.class, () -> add(photo(1399, 1200)));
        assertThat(refusal.code()).isEqualTo(RegistrationRefusal.PHOTO_TOO_SMALL);
        assertThat(refusal.arguments()).containsEntry("short", "1000").containsEntry("long", "1400");
        refused(() -> add(photo(1600, 999)), RegistrationRefusal.PHOTO_TOO_SMALL);
    }

    @Test
    void what_is_no_picture_by_its_first_bytes_is_refused() {
        refused(
                () -> add(Bytes.of("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1))),
                RegistrationRefusal.PHOTO_NO_PICTURE);
        refused(
                () -> add(Bytes.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))),
                RegistrationRefusal.PHOTO_NO_PICTURE);
    }

    @Test
    void the_desk_sees_the_photo_only_after_a_scanner_passed_it() {
        var filed = filed();
        refused(() -> photoAtDesk(filed), DocumentRefusal.NOT_YET_CHECKED);
        refused(() -> compare(filed), DocumentRefusal.NOT_YET_CHECKED);
        scanned(new Scanner.Verdict.Clean());
        assertThat(photoAtDesk(filed).mediaType()).isEqualTo("image/png");
    }

    @Test
    void it_is_accepted_only_after_a_clerk_saw_that_form_and_photo_agree() {
        var filed = filed();
        scanned(new Scanner.Verdict.Clean());
        refused(() -> accept(filed), RegistrationRefusal.PHOTO_NOT_COMPARED);
        compare(filed);
        assertThat(atDesk(filed).form().photo().compared()).isTrue();
        assertThat(accept(filed)).startsWith("141330-2026-");
    }

    @Test
    void a_photo_that_cannot_be_read_is_asked_for_again_at_its_field_and_compared_anew() {
        var filed = filed();
        scanned(new Scanner.Verdict.Clean());
        compare(filed);
        town.house
                .get(AskForCorrection.class)
                .ask(
                        clerk(),
                        filed,
                        atDesk(filed).rowVersion(),
                        List.of(new AskForCorrection.Wanted(CertificatePhoto.FIELD, new Written("右下が切れています。"))));
        assertThat(read().defects()).extracting(RegistrationView.Defect::field).containsExactly(CertificatePhoto.FIELD);
        var mended = add(photo(1700, 1300));
        town.house.get(MendRegistration.class).handIn(resident(mother), child, mended.version(), SIGNED);
        assertThat(read().state()).isEqualTo(RegistrationState.UNDER_REVIEW);
        refused(() -> accept(filed), RegistrationRefusal.PHOTO_NOT_COMPARED);
    }

    @Test
    void what_was_filed_gets_no_other_photo_unless_the_desk_asks() {
        filed();
        assertThat(catchThrowableOfType(Refusal.class, () -> add(photo(1600, 1200)))
                        .code())
                .isEqualTo(KernelRefusal.WRONG_STATE);
    }

    @Test
    void nobody_but_the_register_clerk_of_the_ward_sees_or_compares_it() {
        var filed = filed();
        scanned(new Scanner.Verdict.Clean());
        var nurse = staffActor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA);
        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, SlipTown.ASAO), Role.REGISTER_CLERK, SlipTown.ASAO);
        for (var actor : List.of(nurse, elsewhere, resident(mother))) {
            assertThat(code(() -> town.house.get(ReadCertificatePhoto.class).read(actor, filed)))
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
            assertThat(code(() -> town.house.get(CompareCertificatePhoto.class).compare(actor, filed, 1)))
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
        assertThat(code(() -> town.house
                        .get(AddCertificatePhoto.class)
                        .add(resident(town.adult()), child, photo(1600, 1200))))
                .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
    }

    @Test
    void a_photo_leaves_with_the_draft_it_was_sent_for() {
        add(photo(1600, 1200));
        town.sql("update births.registration_content set written_at = '2020-01-01'");
        town.count("select births.remove_registration_drafts('2026-01-01', 10)");
        assertThat(town.count("select count(*) from births.registration_photo")).isZero();
        assertThat(town.count("select count(*) from documents.document")).isZero();
    }

    private RegistrationId filed() {
        var version = complete();
        add(photo(1600, 1200));
        var id = file(version).id();
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), id, atDesk(id).rowVersion());
        return id;
    }

    private jp.hagukumi.births.registration.FiledRegistration file(int version) {
        return town.house.get(FileRegistration.class).file(resident(mother), child, version, SIGNED);
    }

    private RegistrationView add(Bytes picture) {
        return town.house.get(AddCertificatePhoto.class).add(resident(mother), child, picture);
    }

    private RegistrationView read() {
        return town.house.get(ReadMyRegistration.class).read(resident(mother), child);
    }

    private PaperCopy photoAtDesk(RegistrationId filed) {
        return town.house.get(ReadCertificatePhoto.class).read(clerk(), filed);
    }

    private jp.hagukumi.births.registration.DeskRegistration atDesk(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed);
    }

    private void compare(RegistrationId filed) {
        town.house
                .get(CompareCertificatePhoto.class)
                .compare(clerk(), filed, atDesk(filed).rowVersion());
    }

    private String accept(RegistrationId filed) {
        return town.house
                .get(AcceptRegistration.class)
                .accept(clerk(), filed, atDesk(filed).rowVersion());
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private void scanned(Scanner.Verdict verdict) {
        var scan = town.house.get(ScanDocuments.class);
        scan.keepVerdict(scan.claimNext().orElseThrow(), verdict);
    }

    private static Bytes photo(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return Bytes.of(out.toByteArray());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private int complete() {
        var values = Map.ofEntries(
                Map.entry("child.givenName", "陽菜"),
                Map.entry("child.givenKana", "ヒナ"),
                Map.entry("child.rank", "1"),
                Map.entry("parents.marriage", "MARRIED"),
                Map.entry("father.familyName", "試験"),
                Map.entry("father.givenName", "太郎"),
                Map.entry("father.birthDate", "1994-04-04"),
                Map.entry("father.nationality", "JPN"),
                Map.entry("honseki.address", "川崎市中原区小杉町1-1"),
                Map.entry("honseki.municipality", "141330"),
                Map.entry("honseki.head", "試験太郎"),
                Map.entry("residence.householder", "試験太郎"),
                Map.entry("residence.relation", "CHILD"),
                Map.entry("cohabitation.since", "2020-04"),
                Map.entry("household.work", "3"),
                Map.entry("filer.honseki", "川崎市中原区小杉町1-1"),
                Map.entry("filer.honsekiHead", "試験太郎"),
                Map.entry("filer.phone", "044-000-1234"));
        return town.house
                .get(KeepRegistrationDraft.class)
                .keep(
                        resident(mother),
                        child,
                        read().version(),
                        values.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, value -> Optional.of(value.getValue()))))
                .version();
    }

    private static RefusalCode code(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).code();
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThat(code(work)).isEqualTo(code);
    }
}
