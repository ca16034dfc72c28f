package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.FilersSignature;
import jp.hagukumi.births.registration.FilingOutcome;
import jp.hagukumi.births.registration.FilingOutcome.Kind;
import jp.hagukumi.births.registration.LinkFiling;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.ReadSetAsideFilings;
import jp.hagukumi.births.registration.ReadSetAsidePhoto;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.SettleSetAsideFiling;
import jp.hagukumi.births.registration.TakeLinkFiling;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was filed in マイナポータル comes through the link to the same certificate, desk and deadline, or waits for a clerk. */
class TakeLinkFilingTest {

    private static final Instant FILED = Instant.parse("2026-11-04T14:30:00Z");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final UUID link = UUID.randomUUID();
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);
    private PersonId child = town.child(mother, "2026-11-01T14:05", 3100);
    private String signer = "試験花";

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(
                VerifyFilersSignature.class,
                (content, signature, certificate, at) ->
                        new VerifyFilersSignature.Signer("1f", signer, LocalDate.parse("1995-05-05")));
    }

    @Test
    void it_is_a_case_of_the_same_child_received_on_the_day_it_was_filed() {
        var taken = take("F1", Map.of());

        assertThat(taken.kind()).isEqualTo(Kind.TAKEN);
        var mine = town.house.get(ReadMyRegistration.class).read(resident(mother), child);
        assertThat(mine.state()).isEqualTo(RegistrationState.FILED);
        assertThat(mine.receivedOn()).contains(LocalDate.parse("2026-11-04"));
        assertThat(mine.late()).isFalse();
        var seen = town.house
                .get(ReadRegistration.class)
                .read(clerk(), taken.registration().orElseThrow());
        assertThat(seen.channel()).isEqualTo("MYNAPORTAL");
        assertThat(seen.certified()).as("beside its certificate").isNotEmpty();
        assertThat(town.count("select count(*) from births.certificate where state = 'USED'"))
                .isEqualTo(1);
        assertThat(town.count("select count(*) from births.registration_signature"))
                .isEqualTo(1);
        assertThat(town.count(
                        "select count(*) from births.link_filing where registration is not null and finding is null"))
                .as("kept as it came")
                .isEqualTo(1);
        assertThat(town.count(
                        "select count(*) from audit.entry where event = 'births.registration.REGISTRATION_FILED' and about @> array['"
                                + mother.value() + "'::uuid]"))
                .as("the family is told who filed")
                .isEqualTo(1);
    }

    @Test
    void a_draft_of_the_familys_ends_with_it() {
        town.house.get(OpenRegistration.class).open(resident(mother), child);

        assertThat(take("F1", Map.of()).kind()).isEqualTo(Kind.TAKEN);

        assertThat(town.count("select count(*) from births.registration where state = 'DISCARDED'"))
                .isEqualTo(1);
        assertThat(town.house
                        .get(ReadMyRegistration.class)
                        .read(resident(mother), child)
                        .state())
                .isEqualTo(RegistrationState.FILED);
    }

    @Test
    void delivered_again_it_is_answered_as_before_and_nothing_is_filed_twice() {
        var first = take("F1", Map.of());
        var again = take("F1", Map.of());

        assertThat(again.kind()).isEqualTo(Kind.REPEATED);
        assertThat(again.registration()).isEqualTo(first.registration());
        assertThat(town.count("select count(*) from births.registration")).isEqualTo(1);
    }

    @Test
    void another_filing_under_the_same_number_is_set_aside() {
        take("F1", Map.of());

        assertThat(take("F1", Map.of("remarks", "別の届")))
                .isEqualTo(setAside(RegistrationRefusal.LINK_NUMBER_USED_TWICE));
        assertThat(take("F2", Map.of())).isEqualTo(setAside(RegistrationRefusal.ALREADY_FILED));
        assertThat(town.count("select count(*) from births.registration")).isEqualTo(1);
    }

    @Test
    void what_fits_no_case_is_kept_whole_and_changes_nothing() {
        assertThat(take("F1", Map.of("mother.givenName", "花子")))
                .as("signed by somebody the form does not name")
                .isEqualTo(setAside(RegistrationRefusal.SIGNED_BY_ANOTHER));
        assertThat(take("F8", Map.of("filer.capacity", "LEGAL_AGENT")))
                .as("only father or mother files there")
                .isEqualTo(setAside(RegistrationRefusal.SIGNED_BY_ANOTHER));
        town.mother(ASAO);
        assertThat(take("F2", Map.of()))
                .as("two residents of her name and birth")
                .isEqualTo(setAside(RegistrationRefusal.LINK_MOTHER_UNKNOWN));
        town.sql("delete from identity.person where ward = '141372'");
        assertThat(take("F3", Map.of("household.work", "9"))).isEqualTo(setAside(RegistrationRefusal.FIELD_SHAPE));
        assertThat(take("F4", Map.of("no.such", "x"))).isEqualTo(setAside(RegistrationRefusal.FIELD_UNKNOWN));
        assertThat(filing("F5", Map.of(), "131130", FILED))
                .satisfies(elsewhere ->
                        assertThat(take(elsewhere)).isEqualTo(setAside(RegistrationRefusal.NOT_OF_THIS_CITY)));
        assertThat(take(filing("F6", Map.of(), NAKAHARA, Instant.parse("2026-11-05T03:00:00Z"))))
                .as("filed after now")
                .isEqualTo(setAside(RegistrationRefusal.RECEIPT_AFTER_TODAY));
        assertThat(take(filing("F7", Map.of(), NAKAHARA, Instant.parse("2026-10-31T03:00:00Z"))))
                .isEqualTo(setAside(RegistrationRefusal.RECEIPT_BEFORE_BIRTH));

        assertThat(town.count("select count(*) from births.registration")).isZero();
        assertThat(town.count("select count(*) from births.link_filing where finding is not null"))
                .isEqualTo(8);
        assertThat(town.count("select count(*) from births.registration_content"))
                .isZero();
    }

    @Test
    void a_filing_of_twins_day_goes_to_the_one_that_was_born_at_that_minute() {
        child = town.child(mother, "2026-11-01T14:20", Optional.of(2900), 2, 2);

        var taken = take("F1", Map.of("birth.at", "2026-11-01T14:20", "child.sex", "FEMALE"));

        assertThat(taken.kind()).isEqualTo(Kind.TAKEN);
        assertThat(town.house
                        .get(ReadMyRegistration.class)
                        .read(resident(mother), child)
                        .state())
                .isEqualTo(RegistrationState.FILED);
        assertThat(take("F2", Map.of("birth.at", "2026-11-01T20:00")))
                .isEqualTo(setAside(RegistrationRefusal.LINK_CHILD_UNCLEAR));
    }

    @Test
    void without_an_electronic_certificate_the_photo_of_the_paper_one_comes_along() throws Exception {
        town.sql("update births.certificate set state = 'CANCELLED', child = null, reason = 'x'");
        town.sql("delete from births.child");
        town.sql("delete from identity.guardianship");
        town.sql("delete from identity.person where standing = 'EXPECTED'");
        assertThat(take("F1", Map.of())).isEqualTo(setAside(RegistrationRefusal.NO_CERTIFICATE_YET));
        assertThat(take(withPhoto("F2", new byte[] {1, 2, 3})))
                .isEqualTo(setAside(RegistrationRefusal.PHOTO_NO_PICTURE));
        assertThat(town.count("select count(*) from births.announcement")).isZero();

        var taken = take(withPhoto("F3", picture()));

        assertThat(taken.kind()).isEqualTo(Kind.TAKEN);
        assertThat(town.count("select count(*) from births.announcement")).isEqualTo(1);
        assertThat(town.count("select count(*) from births.registration_photo")).isEqualTo(1);
        var seen = town.house
                .get(ReadRegistration.class)
                .read(clerk(), taken.registration().orElseThrow());
        assertThat(seen.certified()).isEmpty();
    }

    @Test
    void a_photo_as_large_as_a_phone_makes_it_comes_along() throws Exception {
        signer = "遠方葉子";
        var unknown = Map.of("mother.familyName", "遠方", "mother.givenName", "葉子");
        var large = grainy();
        assertThat(large.length).isBetween(4_500_000, Documents.MOST_BYTES);

        assertThat(take(withPhoto("F1", unknown, NAKAHARA, large)).kind()).isEqualTo(Kind.TAKEN);

        assertThat(town.count("select count(*) from births.registration_photo")).isEqualTo(1);
    }

    private static byte[] grainy() throws java.io.IOException {
        var grain = new java.util.Random(7);
        var picture = new java.awt.image.BufferedImage(1500, 1050, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, grain.nextInt());
            }
        }
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    @Test
    void of_a_mother_whom_the_city_does_not_know_it_is_a_case_of_the_ward_it_is_addressed_to() throws Exception {
        signer = "遠方葉子";
        var unknown = Map.of("mother.familyName", "遠方", "mother.givenName", "葉子");
        assertThat(take("F1", unknown)).isEqualTo(setAside(RegistrationRefusal.NO_CERTIFICATE_YET));

        var taken = take(withPhoto("F2", unknown, NAKAHARA, picture()));

        assertThat(taken.kind()).isEqualTo(Kind.TAKEN);
        assertThat(town.count(
                        "select count(*) from identity.person where written_mother = '遠方　葉子' and ward = '141330'"))
                .isOne();
        assertThat(town.count("select count(*) from births.registration where mother is null and ward = '141330'"))
                .isOne();
        assertThat(take(withPhoto("F3", unknown, NAKAHARA, picture())))
                .isEqualTo(setAside(RegistrationRefusal.ALREADY_FILED));
        assertThat(take(withPhoto("F4", unknown, "141305", picture())))
                .as("the same child, to the city as a whole")
                .isEqualTo(setAside(RegistrationRefusal.ALREADY_FILED));
        signer = "他方葉子";
        assertThat(take(withPhoto(
                        "F5", Map.of("mother.familyName", "他方", "mother.givenName", "葉子"), "141305", picture())))
                .as("no ward to work on it")
                .isEqualTo(setAside(RegistrationRefusal.LINK_MOTHER_UNKNOWN));
    }

    @Test
    void an_incomplete_one_is_deposited_with_what_is_missing_and_is_not_accepted_before_it_is_mended() {
        var taken = take("F1", Map.of("child.rank", "")).registration().orElseThrow();

        assertThat(town.house.get(ReadRegistration.class).read(clerk(), taken).form())
                .satisfies(form -> {
                    assertThat(form.receivedOn()).contains(LocalDate.parse("2026-11-04"));
                    assertThat(form.defects()).singleElement().satisfies(defect -> {
                        assertThat(defect.field()).isEqualTo("child.rank");
                        assertThat(defect.code()).isEqualTo("FIELD_MISSING");
                    });
                });
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), taken, version(taken));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> town.house.get(AcceptRegistration.class).accept(clerk(), taken, version(taken)))
                        .code())
                .isEqualTo(RegistrationRefusal.DEFECTS_OPEN);
    }

    @Test
    void the_photo_of_one_that_was_set_aside_is_seen_by_a_clerk_of_the_ward_once_it_is_scanned() throws Exception {
        town.mother(NAKAHARA);
        assertThat(take(withPhoto("F1", picture()))).isEqualTo(setAside(RegistrationRefusal.LINK_MOTHER_UNKNOWN));
        assertThat(take(withPhoto("F2", new byte[] {1, 2, 3})))
                .isEqualTo(setAside(RegistrationRefusal.LINK_MOTHER_UNKNOWN));
        var waiting = setAsideOf(clerk());
        assertThat(waiting)
                .extracting(one -> one.photoState())
                .containsExactly(Optional.of(DocumentState.QUARANTINED), Optional.empty());
        var photos = town.house.get(ReadSetAsidePhoto.class);
        var first = waiting.get(0).id();
        assertThat(catchThrowableOfType(Refusal.class, () -> photos.read(clerk(), first))
                        .code())
                .isEqualTo(DocumentRefusal.NOT_YET_CHECKED);
        town.sql("update documents.document set state = 'CLEAN', scans = 1");

        assertThat(photos.read(clerk(), first).mediaType()).isEqualTo("image/png");

        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO);
        for (var actor : List.of(elsewhere, resident(mother))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> photos.read(actor, first))
                            .code())
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> photos.read(clerk(), waiting.get(1).id()))
                        .code())
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    private int version(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed).rowVersion();
    }

    private static byte[] picture() throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(1600, 1200, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void delivered_twice_at_once_it_is_filed_once() throws Exception {
        // Beans are made before the threads come: the container makes them once too.
        town.house.get(TakeLinkFiling.class);
        var threads = Executors.newFixedThreadPool(6);
        try {
            var filing = filing("F1", Map.of(), NAKAHARA, FILED);
            var outcomes = threads
                    .invokeAll(Stream.<Callable<FilingOutcome>>generate(() -> () -> take(filing))
                            .limit(6)
                            .toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get().kind();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
            assertThat(outcomes).containsOnlyOnce(Kind.TAKEN);
            assertThat(outcomes.stream().filter(Kind.REPEATED::equals)).hasSize(5);
        } finally {
            threads.shutdown();
        }
        assertThat(town.count("select count(*) from births.registration")).isEqualTo(1);
    }

    @Test
    void a_clerk_of_the_ward_reads_what_was_set_aside_and_settles_it_once_with_a_note() {
        take("F1", Map.of("household.work", "9"));
        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO);
        assertThat(setAsideOf(elsewhere)).isEmpty();

        var waiting = setAsideOf(clerk());

        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.values()).containsEntry("child.givenName", "陽菜").containsEntry("remarks", "a b\n𠮷");
            assertThat(one.field()).contains("household.work");
            assertThat(one.finding()).isEqualTo(RegistrationRefusal.FIELD_SHAPE.code());
        });
        var settle = town.house.get(SettleSetAsideFiling.class);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> settle.settle(elsewhere, waiting.get(0).id(), new Written("x")))
                        .code())
                .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        settle.settle(clerk(), waiting.get(0).id(), new Written("電話で確かめ、紙で受け付けました。"));
        assertThat(setAsideOf(clerk())).isEmpty();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> settle.settle(clerk(), waiting.get(0).id(), new Written("x")))
                        .code())
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void only_the_family_registers_own_system_may_deliver() {
        for (var stranger : List.of(
                resident(mother),
                clerk(),
                BirthCity.institutionActor(link),
                staffActor(town.staff(Role.ADMINISTRATOR, NAKAHARA), Role.ADMINISTRATOR, NAKAHARA))) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> town.house
                                            .get(TakeLinkFiling.class)
                                            .take(stranger, filing("F1", Map.of(), NAKAHARA, FILED)))
                            .code())
                    .isEqualTo(KernelRefusal.NOT_ALLOWED);
        }
        assertThat(town.count("select count(*) from births.link_filing")).isZero();
    }

    @Test
    void the_clerk_goes_on_with_it_as_with_any_other() {
        var taken = take("F1", Map.of()).registration().orElseThrow();
        var read = town.house.get(ReadRegistration.class).read(clerk(), taken);

        town.house.get(TakeUpRegistration.class).takeUp(clerk(), taken, read.rowVersion());

        assertThat(town.house
                        .get(ReadMyRegistration.class)
                        .read(resident(mother), child)
                        .state())
                .isEqualTo(RegistrationState.UNDER_REVIEW);
    }

    private List<jp.hagukumi.births.registration.SetAsideFiling> setAsideOf(Actor actor) {
        return town.house.get(ReadSetAsideFilings.class).read(actor);
    }

    private static FilingOutcome setAside(RegistrationRefusal why) {
        return new FilingOutcome(Kind.SET_ASIDE, Optional.empty(), Optional.of(why));
    }

    private FilingOutcome take(String id, Map<String, String> otherwise) {
        return take(filing(id, otherwise, NAKAHARA, FILED));
    }

    private static LinkFiling withPhoto(String id, byte[] picture) {
        return withPhoto(id, Map.of(), NAKAHARA, picture);
    }

    private static LinkFiling withPhoto(String id, Map<String, String> otherwise, String addressee, byte[] picture) {
        var plain = filing(id, otherwise, addressee, FILED);
        return new LinkFiling(
                id,
                plain.digest(),
                plain.addressee(),
                plain.filedAt(),
                1,
                plain.values(),
                plain.signature(),
                Optional.of(Bytes.of(picture)));
    }

    private FilingOutcome take(LinkFiling filing) {
        return town.house
                .get(TakeLinkFiling.class)
                .take(
                        new Actor(
                                Actor.Kind.INSTITUTION,
                                link,
                                Set.of(Actor.Grant.cityWide(Role.FAMILY_REGISTER)),
                                Optional.of(link),
                                "test-register"),
                        filing);
    }

    /** @param otherwise an empty value takes the field out */
    private static LinkFiling filing(String id, Map<String, String> otherwise, String addressee, Instant at) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        values.put("remarks", "a b\n𠮷");
        values.putAll(otherwise);
        values.values().removeIf(String::isEmpty);
        try {
            return new LinkFiling(
                    id,
                    Bytes.of(MessageDigest.getInstance("SHA-256")
                            .digest((id + new java.util.TreeMap<>(values) + addressee + at)
                                    .getBytes(StandardCharsets.UTF_8))),
                    addressee,
                    at,
                    1,
                    values,
                    new FilersSignature(Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2})),
                    Optional.empty());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }
}
