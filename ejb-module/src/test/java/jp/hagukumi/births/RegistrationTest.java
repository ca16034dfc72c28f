package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.FileRegistration;
import jp.hagukumi.births.registration.FilersSignature;
import jp.hagukumi.births.registration.JudgeGivenName;
import jp.hagukumi.births.registration.KeepRegistrationDraft;
import jp.hagukumi.births.registration.MendRegistration;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadFilingReceipt;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.births.registration.VerifiedReceipt;
import jp.hagukumi.births.registration.VerifyReceiptCode;
import jp.hagukumi.births.registration.WithdrawRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration from the first field to the ward's desk, as the family meets it. */
class RegistrationTest {

    private static final FilersSignature SIGNED =
            new FilersSignature(Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2}));

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final Card card = new Card();
    private final PersonId mother = town.mother(NAKAHARA);
    private PersonId child = town.child(mother, "2026-11-01T14:05", 3100);

    /** A card reader for tests: signs as whom the test says and remembers what was signed. */
    private static final class Card implements VerifyFilersSignature {

        private String name = "試験花";
        private byte[] signed = new byte[0];

        @Override
        public Signer verify(byte[] content, byte[] signature, byte[] certificate, Instant at) {
            signed = content.clone();
            return new Signer("1f", name, LocalDate.parse("1995-05-05"));
        }
    }

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(VerifyFilersSignature.class, card);
    }

    @Test
    void a_draft_comes_filled_in_and_says_where_each_value_is_from() {
        var view = open();
        assertThat(view.state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(field(view, "birth.at")).satisfies(at -> {
            assertThat(at.value()).contains("2026-11-01T14:05");
            assertThat(at.source()).contains(ValueSource.CERTIFICATE);
        });
        assertThat(field(view, "mother.familyName").source()).contains(ValueSource.REGISTER);
        assertThat(field(view, "honseki.address").value()).isEmpty();
        assertThat(field(view, "father.occupation").need()).isEqualTo("NOT_ASKED");
    }

    @Test
    void opened_again_it_is_the_same_draft() {
        assertThat(open().id()).isEqualTo(open().id());
    }

    @Test
    void the_deadline_is_told_as_a_date_and_in_days_left() {
        assertThat(open())
                .extracting(RegistrationView::dueOn, RegistrationView::daysLeft, RegistrationView::late)
                .containsExactly(LocalDate.parse("2026-11-16"), 11, false);
        town.setNow("2026-11-20T09:00");
        assertThat(open().late()).isTrue();
    }

    @Test
    void what_is_written_is_kept_from_the_first_field_exactly() {
        open();
        var kept = keep(1, Map.of("child.givenName", Optional.of("\uFA19奈")));
        assertThat(kept.version()).isEqualTo(2);
        assertThat(field(read(), "child.givenName").value()).contains("\uFA19奈");
        assertThat(field(read(), "child.givenName").source()).contains(ValueSource.FAMILY);
    }

    @Test
    void two_phones_that_change_other_fields_both_keep_theirs() {
        open();
        keep(1, Map.of("child.givenName", Optional.of("陽菜")));
        var both = keep(1, Map.of("honseki.head", Optional.of("試験太郎")));
        assertThat(field(both, "child.givenName").value()).contains("陽菜");
        assertThat(field(both, "honseki.head").value()).contains("試験太郎");
    }

    @Test
    void two_phones_that_change_one_field_are_told_which() {
        open();
        keep(1, Map.of("child.givenName", Optional.of("陽菜"), "remarks", Optional.of("あ")));
        refused(() -> keep(1, Map.of("child.givenName", Optional.of("結菜"), "remarks", Optional.of("あ"))))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .containsExactly(Finding.at("child.givenName", KernelRefusal.CHANGED_MEANWHILE)));
        assertThat(field(read(), "child.givenName").value()).contains("陽菜");
    }

    @Test
    void a_value_that_cannot_stand_in_its_field_is_refused_at_it() {
        open();
        refused(() -> keep(1, Map.of("honseki.municipality", Optional.of("12"))))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .containsExactly(Finding.at("honseki.municipality", RegistrationRefusal.FIELD_SHAPE)));
    }

    @Test
    void an_empty_form_is_told_everything_at_once_each_at_its_field() {
        open();
        refused(() -> file(1))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .contains(
                                "child.givenName",
                                "child.rank",
                                "father.familyName",
                                "honseki.address",
                                "filer.honseki")
                        .doesNotContain("birth.at", "father.occupation"));
    }

    @Test
    void a_whole_form_is_filed_on_the_day_of_deposit_and_signed_as_it_stands() {
        var version = complete(Map.of());
        var toSign = read().toSign().orElseThrow();
        var filed = file(version);
        assertThat(filed.receivedOn()).isEqualTo(LocalDate.parse("2026-11-05"));
        assertThat(filed.late()).isFalse();
        assertThat(card.signed).isEqualTo(toSign.toArray());
        assertThat(read().state()).isEqualTo(RegistrationState.FILED);
        assertThat(read().toSign()).isEmpty();
        assertThat(town.count("select count(*) from births.registration_signature"))
                .isEqualTo(1);
        assertThat(town.count("select count(*) from births.certificate where state = 'USED'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_deposited_has_a_paper_that_says_it_is_no_certificate_of_acceptance() throws Exception {
        var version = complete(Map.of());
        assertThat(code(this::receipt)).isEqualTo(RegistrationRefusal.NOTHING_DEPOSITED);
        var filed = file(version);
        try (var paper = org.apache.pdfbox.Loader.loadPDF(receipt())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper()
                            .getText(paper)
                            .replaceAll("\\R", ""))
                    .contains(
                            "受理されたことを証明するものではありません",
                            "2026年11月5日",
                            "陽菜",
                            filed.id().toString());
        }
        town.house.get(WithdrawRegistration.class).withdraw(resident(mother), child);
        assertThat(code(this::receipt)).isEqualTo(RegistrationRefusal.NOTHING_DEPOSITED);
    }

    @Test
    void filed_twice_it_is_filed_once() {
        var version = complete(Map.of());
        assertThat(file(version)).isEqualTo(file(version));
        assertThat(town.count("select count(*) from births.registration_event")).isEqualTo(1);
        assertThat(town.count("select count(*) from outbox.message where kind = 'RegistrationFiled'"))
                .isEqualTo(1);
    }

    @Test
    void after_the_deadline_it_is_taken_all_the_same() {
        var version = complete(Map.of());
        town.setNow("2026-11-17T00:01");
        assertThat(file(version).late()).isTrue();
    }

    @Test
    void what_somebody_wrote_since_is_not_filed_unseen() {
        var version = complete(Map.of());
        keep(version, Map.of("remarks", Optional.of("追記")));
        assertThat(code(() -> file(version))).isEqualTo(KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void conditions_that_are_not_met_are_named_and_the_paper_form_offered() {
        var version = complete(Map.of("honseki.municipality", "131016", "filer.jointly", "true"));
        refused(() -> file(version))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .containsExactly(RegistrationRefusal.APP_ONE_FILER, RegistrationRefusal.APP_FILED_AT_HONSEKI));
        assertThat(read().state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(read().unmet())
                .containsExactly(RegistrationRefusal.APP_ONE_FILER, RegistrationRefusal.APP_FILED_AT_HONSEKI);
    }

    @Test
    void another_persons_card_does_not_sign() {
        var version = complete(Map.of());
        card.name = "別人花";
        assertThat(code(() -> file(version))).isEqualTo(RegistrationRefusal.SIGNED_BY_ANOTHER);
        assertThat(town.count("select count(*) from births.registration_signature"))
                .isZero();
    }

    @Test
    void a_name_that_cannot_be_registered_is_refused_at_its_field() {
        var version = complete(Map.of("child.givenName", "腥子"));
        refused(() -> file(version))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .containsExactly(new Finding(
                                "child.givenName", RegistrationRefusal.NAME_CHARACTER, Map.of("position", "1"))));
    }

    @Test
    void a_name_is_judged_while_it_is_typed_with_the_nearest_permitted_form() {
        open();
        var judged = town.house.get(JudgeGivenName.class).judge(resident(mother), child, "髙子", Optional.of("たかこ"));
        assertThat(judged.permitted()).isFalse();
        assertThat(judged.objections())
                .extracting(one -> one.field() + one.position() + one.permittedForms())
                .contains("child.givenName1[高]", "child.givenKana1[タ]");
    }

    @Test
    void the_mothers_own_name_is_taken_in_her_register() {
        var version = complete(Map.of("child.givenName", "花"));
        assertThat(code(() -> file(version))).isEqualTo(RegistrationRefusal.NAME_TAKEN);
    }

    @Test
    void a_stranger_learns_nothing_of_it() {
        open();
        var stranger = resident(town.adult());
        assertThat(code(() -> town.house.get(ReadMyRegistration.class).read(stranger, child)))
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void somebody_from_whom_a_support_measure_protects_neither_opens_nor_reads_it() {
        open();
        var other = town.adult();
        town.guardian(child, other, LocalDate.parse("2026-11-01"));
        town.protect(mother, other, "ADDRESS");
        assertThat(code(() -> town.house.get(OpenRegistration.class).open(resident(other), child)))
                .isEqualTo(RegistrationRefusal.ONLY_AT_THE_OFFICE);
        assertThat(code(() -> town.house.get(ReadMyRegistration.class).read(resident(other), child)))
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void without_a_certificate_there_is_nothing_to_open() {
        child = town.expectedChild(mother, LocalDate.parse("2026-11-02"), 1);
        assertThat(code(this::open)).isEqualTo(RegistrationRefusal.NO_CERTIFICATE_YET);
    }

    @Test
    void after_a_death_the_office_does_it_with_the_family() {
        town.died(child, "2026-11-03");
        assertThat(code(this::open)).isEqualTo(RegistrationRefusal.WITH_THE_OFFICE);
    }

    @Test
    void what_is_filed_may_be_withdrawn_and_opened_anew() {
        file(complete(Map.of()));
        var withdrawing = town.house.get(WithdrawRegistration.class);
        assertThat(withdrawing.withdraw(resident(mother), child)).isEqualTo(RegistrationState.WITHDRAWN);
        assertThat(read().state()).isEqualTo(RegistrationState.WITHDRAWN);
        assertThat(open().state()).isEqualTo(RegistrationState.DRAFT);
    }

    @Test
    void a_draft_is_given_up() {
        open();
        assertThat(town.house.get(WithdrawRegistration.class).withdraw(resident(mother), child))
                .isEqualTo(RegistrationState.DISCARDED);
    }

    @Test
    void whoever_is_shown_the_paper_verifies_it_by_its_code_and_sees_what_became_of_the_notice() throws Exception {
        file(complete(Map.of()));
        var paper = paperOf(receipt());
        assertThat(paper).contains("https://city.example/verify/");
        var code = java.util.regex.Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}")
                .matcher(paper)
                .results()
                .map(java.util.regex.MatchResult::group)
                .findFirst()
                .orElseThrow();

        var seen = verify(" " + code.toLowerCase(java.util.Locale.ROOT).replace('-', 'ー'));

        assertThat(seen.standing()).isEqualTo(VerifiedReceipt.Standing.DEPOSITED);
        assertThat(seen.givenName()).contains("陽菜");
        assertThat(seen.receivedOn()).isEqualTo(java.time.LocalDate.of(2026, 11, 5));
        assertThat(paperOf(receipt())).as("taken again").contains(code);
        town.house.get(WithdrawRegistration.class).withdraw(resident(mother), child);
        assertThat(verify(code).standing()).isEqualTo(VerifiedReceipt.Standing.ENDED);
        assertThat(town.count("select count(*) from audit.entry where event = 'births.registration.RECEIPT_VERIFIED'"))
                .isEqualTo(2);
    }

    @Test
    void a_code_that_nobody_was_given_is_no_receipts() {
        file(complete(Map.of()));
        receipt();
        for (var typed : java.util.List.of("", "0000-0000-0000-0000", "7K3M-9QXA", "あいうえお", "0".repeat(10_000))) {
            assertThat(code(() -> verify(typed))).as(typed).isEqualTo(RegistrationRefusal.RECEIPT_UNKNOWN);
        }
    }

    @Test
    void the_paper_says_what_was_filed_and_not_what_else_stands_in_the_draft() throws Exception {
        file(complete(Map.of("parents.marriage", "NOT_MARRIED")));
        try (var paper = org.apache.pdfbox.Loader.loadPDF(receipt())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(paper))
                    .contains("陽菜")
                    .doesNotContain("太郎");
        }
    }

    @Test
    void what_is_filed_is_written_no_more_as_a_draft() {
        var version = complete(Map.of());
        file(version);
        assertThat(code(() -> keep(version, Map.of("remarks", Optional.of("x")))))
                .isEqualTo(KernelRefusal.WRONG_STATE);
    }

    @Test
    void what_the_ward_asked_for_is_put_right_signed_anew_and_keeps_its_date_of_receipt() {
        var version = complete(Map.of());
        var filed = file(version);
        needsFix(filed.id().value());
        assertThat(read().defects()).extracting(RegistrationView.Defect::field).containsExactly("honseki.address");
        town.setNow("2026-11-20T09:00");
        var mending = town.house.get(MendRegistration.class);
        assertThat(code(() -> mending.handIn(resident(mother), child, version, SIGNED)))
                .isEqualTo(RegistrationRefusal.NOTHING_MENDED);
        var changed = mending.change(
                resident(mother), child, version, Map.of("honseki.address", Optional.of("川崎市中原区小杉町2-2")));
        var mended = mending.handIn(resident(mother), child, changed.version(), SIGNED);
        assertThat(mended.state()).isEqualTo(RegistrationState.UNDER_REVIEW);
        assertThat(mended.defects()).isEmpty();
        assertThat(mended.receivedOn()).contains(LocalDate.parse("2026-11-05"));
        assertThat(mended.late()).isFalse();
    }

    @Test
    void the_first_page_asks_for_it_until_it_is_filed() {
        assertThat(asks()).containsExactly("/children/" + child + "/registration");
        file(complete(Map.of()));
        assertThat(asks()).isEmpty();
    }

    @Test
    void what_twins_share_is_written_once_whichever_of_them_it_is_written_for() {
        var first = child;
        keep(open().version(), Map.of("honseki.address", Optional.of("試験町1")));
        child = town.child(mother, "2026-11-01T14:20", Optional.of(2900), 2, 2);
        var second = child;
        keep(open().version(), Map.of("honseki.head", Optional.of("試験太郎")));
        child = first;
        assertThat(field(read(), "honseki.head").value()).contains("試験太郎");

        keep(read().version(), Map.of("honseki.address", Optional.of("試験町2"), "child.givenName", Optional.of("陽菜")));

        child = second;
        assertThat(field(read(), "honseki.address").value()).contains("試験町2");
        assertThat(field(read(), "honseki.address").source()).contains(ValueSource.SIBLING);
        assertThat(field(read(), "child.givenName").value()).as("not shared").isEmpty();
    }

    @Test
    void what_was_filed_for_one_twin_is_not_changed_by_the_others_draft() {
        var filed = file(complete(Map.of()));
        var first = child;
        child = town.child(mother, "2026-11-01T14:20", Optional.of(2900), 2, 2);

        keep(open().version(), Map.of("honseki.address", Optional.of("試験町2")));

        child = first;
        assertThat(read().version()).isEqualTo(filed.version());
        assertThat(field(read(), "honseki.address").value()).isNotEqualTo(Optional.of("試験町2"));
    }

    @Test
    void twins_share_what_is_shared() {
        complete(Map.of());
        child = town.child(mother, "2026-11-01T14:20", Optional.of(2900), 2, 2);
        var twin = open();
        assertThat(field(twin, "honseki.address").source()).contains(ValueSource.SIBLING);
        assertThat(field(twin, "child.givenName").value()).isEmpty();
        assertThat(field(twin, "birth.at").value()).contains("2026-11-01T14:20");
    }

    @Test
    void the_parents_are_told_once_however_often_it_is_pressed() {
        var version = complete(Map.of());
        file(version);
        file(version);
        assertThat(
                        town.count(
                                "select count(*) from notifications.notice where code = 'births.registration.REGISTRATION_FILED'"))
                .isEqualTo(1);
    }

    private List<String> asks() {
        return town.house.get(ReadHome.class).read(resident(mother)).due().stream()
                .filter(due -> due.what() == Home.What.BIRTH_REGISTRATION)
                .map(Home.Due::link)
                .toList();
    }

    private RegistrationView open() {
        return town.house.get(OpenRegistration.class).open(resident(mother), child);
    }

    private RegistrationView read() {
        return town.house.get(ReadMyRegistration.class).read(resident(mother), child);
    }

    private byte[] receipt() {
        return town.house
                .get(ReadFilingReceipt.class)
                .read(resident(mother), child, "https://city.example/verify/")
                .toArray();
    }

    private String paperOf(byte[] receipt) throws java.io.IOException {
        try (var paper = org.apache.pdfbox.Loader.loadPDF(receipt)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(paper);
        }
    }

    private static jp.hagukumi.kernel.access.Actor nobody() {
        return new jp.hagukumi.kernel.access.Actor(
                jp.hagukumi.kernel.access.Actor.Kind.PUBLIC,
                jp.hagukumi.kernel.access.Actor.NOBODY,
                java.util.Set.of(jp.hagukumi.kernel.access.Actor.Grant.cityWide(jp.hagukumi.kernel.access.Role.PUBLIC)),
                Optional.empty(),
                "test-5");
    }

    private VerifiedReceipt verify(String code) {
        return town.house.get(VerifyReceiptCode.class).verify(nobody(), new jp.hagukumi.kernel.text.Written(code));
    }

    private RegistrationView keep(int basedOn, Map<String, Optional<String>> changes) {
        return town.house.get(KeepRegistrationDraft.class).keep(resident(mother), child, basedOn, changes);
    }

    private jp.hagukumi.births.registration.FiledRegistration file(int version) {
        return town.house.get(FileRegistration.class).file(resident(mother), child, version, SIGNED);
    }

    /** A married Japanese couple with its 本籍 in the city, but for what the test says; the version it is kept as. */
    private int complete(Map<String, String> otherwise) {
        var values = new HashMap<>(Map.ofEntries(
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
                Map.entry("filer.phone", "044-000-1234")));
        values.putAll(otherwise);
        var changes = new HashMap<String, Optional<String>>();
        values.forEach((field, value) -> changes.put(field, Optional.of(value)));
        return keep(open().version(), changes).version();
    }

    private void needsFix(UUID registration) {
        town.sql("update births.registration set state = 'NEEDS_FIX' where id = :id", Map.of("id", registration));
        town.sql("""
                insert into births.registration_defect (id, registration, field, code, raised_by, raised_at)
                values (:defect, :id, 'honseki.address', 'NOT_AS_REGISTERED', :by, '2026-11-06T00:00:00Z')
                """, Map.of("defect", UUID.randomUUID(), "id", registration, "by", UUID.randomUUID()));
    }

    private static RegistrationView.Field field(RegistrationView view, String path) {
        return view.fields().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static org.assertj.core.api.AbstractObjectAssert<?, Refusal> refused(ThrowingCallable work) {
        return assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, work))
                .isNotNull();
    }

    private static RefusalCode code(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, work)
                .code();
    }
}
