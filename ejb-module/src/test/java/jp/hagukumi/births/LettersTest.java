package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.AskForCorrection.Wanted;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RefuseRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.documents.letters.DecideLetter;
import jp.hagukumi.documents.letters.DecideLetter.Decision;
import jp.hagukumi.documents.letters.DownloadLetterBatch;
import jp.hagukumi.documents.letters.DownloadLetterSheet;
import jp.hagukumi.documents.letters.Lacking;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.documents.letters.LetterBatchMove;
import jp.hagukumi.documents.letters.LetterBatchState;
import jp.hagukumi.documents.letters.LetterHold;
import jp.hagukumi.documents.letters.LetterId;
import jp.hagukumi.documents.letters.LetterMove;
import jp.hagukumi.documents.letters.LetterRefusal;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.documents.letters.LetterView;
import jp.hagukumi.documents.letters.MakeLetterBatch;
import jp.hagukumi.documents.letters.MarkLetterBatch;
import jp.hagukumi.documents.letters.ReadLetter;
import jp.hagukumi.documents.letters.ReadLetterBatch;
import jp.hagukumi.documents.letters.ReadLetterBatches;
import jp.hagukumi.documents.letters.ReadLetters;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Families that do not read in the app are told by letter: what waits, what is held back, what is printed and posted. */
class LettersTest {

    private static final Written REASON = new Written("父母の氏名が戸籍と異なります。");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final StaffId colleague = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);

    @Test
    void who_is_asked_for_a_correction_and_has_no_account_is_written_to_with_each_point() {
        var filed = underReview(child);

        ask(filed, "honseki.address", "番地まで書いてください。");

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.WAITING);
            assertThat(letter.purpose()).isEqualTo("births.registration.REGISTRATION_TO_MEND");
            assertThat(letter.owner()).isEqualTo(filed.value());
            assertThat(letter.name()).isEqualTo("試験　花");
            assertThat(letter.address().orElseThrow().text()).isEqualTo("試験町1-2-3");
            assertThat(letter.text().lines())
                    .anySatisfy(line -> {
                        assertThat(line.label()).isEqualTo("・本籍");
                        assertThat(line.words()).isEqualTo("番地まで書いてください。");
                    })
                    .anySatisfy(line -> assertThat(line.words()).isEqualTo("試験　陽菜"));
            assertThat(letter.holds()).isEmpty();
        });
    }

    @Test
    void who_reads_in_the_app_is_sent_no_letter() {
        town.sql(
                "insert into identity.account (id, kind, issuer, subject, person) values (:id, 'RESIDENT', 'i', 's', :person)",
                Map.of("id", UUID.randomUUID(), "person", mother.value()));
        var filed = underReview(child);

        ask(filed, "remarks", "書いてください。");

        assertThat(letters()).isEmpty();
    }

    @Test
    void accepted_refused_and_late_are_each_told_once() {
        accept(underReview(child));
        var refused = underReview(newborn("2026-11-02T10:00"));
        town.house.get(RefuseRegistration.class).refuse(clerk(), refused, version(refused), REASON);
        assertThat(purposes()).containsExactly("REGISTRATION_ACCEPTED");
        town.house.get(RefuseRegistration.class).decide(colleague(), refused, Optional.empty());
        town.setNow("2026-12-01T09:00");
        entered(newborn("2026-11-03T10:00"));

        assertThat(purposes())
                .containsExactly("REGISTRATION_ACCEPTED", "REGISTRATION_REFUSED", "REGISTRATION_FILED_LATE");
        assertThat(letters().get(1).text().lines())
                .anySatisfy(line -> assertThat(line.words()).isEqualTo(REASON.exact()));
    }

    @Test
    void a_batch_is_one_sheet_a_letter_and_has_the_same_bytes_each_time() throws IOException {
        accept(underReview(child));
        accept(underReview(newborn("2026-11-02T10:00")));

        var batch = make();

        var paper = download(batch);
        town.setNow("2026-11-09T09:00");
        assertThat(download(batch)).isEqualTo(paper);
        try (var read = Loader.loadPDF(paper)) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(read))
                    .contains("〒211-0063", "試験町1-2-3", "試験　花　様", "中原区役所", "2026年11月5日", "受理しました");
        }
        assertThat(letters()).isEmpty();
        assertThat(town.house.get(ReadLetterBatches.class).read(clerk(), NAKAHARA))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.letters()).isEqualTo(2);
                    assertThat(made.windowRule()).isEqualTo("naga3-window/1");
                });
    }

    @Test
    void what_entered_one_batch_enters_no_other() {
        accept(underReview(child));
        make();

        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);
    }

    @Test
    void a_batch_is_printed_then_posted_and_its_letters_with_it() {
        accept(underReview(child));
        var batch = make();
        assertThat(code(() -> mark(batch, LetterBatchMove.POST))).isEqualTo(KernelRefusal.WRONG_STATE);

        mark(batch, LetterBatchMove.PRINT);
        mark(batch, LetterBatchMove.PRINT);
        mark(batch, LetterBatchMove.POST);

        assertThat(view(batch).batch().state()).isEqualTo(LetterBatchState.POSTED);
        assertThat(view(batch).letters()).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.POSTED);
            assertThat(letter.allowed()).isEmpty();
        });
        assertThat(code(() -> mark(batch, LetterBatchMove.PRINT))).isEqualTo(KernelRefusal.WRONG_STATE);
    }

    @Test
    void a_letter_with_a_character_that_the_font_lacks_waits_for_a_clerk_and_is_listed_with_it() {
        rename(mother, "\uD842\uDFB7野");
        accept(underReview(child));

        var waiting = letters().get(0);
        assertThat(waiting.holds()).containsExactly(LetterHold.CHARACTERS);
        assertThat(waiting.lacking()).containsExactly(new Lacking("NAME", "\uD842\uDFB7野　花", List.of("U+20BB7")));
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);

        decide(waiting.id(), Decision.BY_HAND);

        assertThat(letters().get(0).state()).isEqualTo(LetterState.BY_HAND);
        assertThat(textOf(sheet(waiting.id()))).contains("野　花　様").doesNotContain("吉");
        decide(waiting.id(), Decision.POST);
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_character_lacking_in_the_childs_name_is_listed_under_its_label() {
        var filed = enter(child, Map.of("child.familyName", "渡\u908A\uDB40\uDD01", "mother.familyName", "試験"));
        takeUp(filed);
        accept(filed);

        assertThat(letters().get(0).lacking()).singleElement().satisfies(lacking -> {
            assertThat(lacking.place()).isEqualTo("お子さんのお名前");
            assertThat(lacking.codePoints()).containsExactly("U+908A U+E0101");
        });
        decide(letters().get(0).id(), Decision.OTHER_PRINTER);
        assertThat(letters().get(0).allowed())
                .containsExactlyInAnyOrder(LetterMove.POST, LetterMove.TAKE_BACK, LetterMove.DROP);
    }

    @Test
    void a_protected_address_is_looked_at_before_anything_goes_there_and_another_one_anew() {
        var violent = town.adult();
        accept(underReview(child));
        town.protect(mother, violent, "ADDRESS");
        var waiting = letters().get(0);
        assertThat(waiting.holds()).containsExactly(LetterHold.ADDRESS_PROTECTED);
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);
        assertThat(code(() -> decide(waiting.id(), Decision.BY_HAND))).isEqualTo(LetterRefusal.HELD_BACK);

        decide(waiting.id(), Decision.LOOK);
        assertThat(letters().get(0).holds()).isEmpty();
        moveTo(mother, "別の町4-5");
        assertThat(letters().get(0).holds()).containsExactly(LetterHold.ADDRESS_PROTECTED);
        decide(waiting.id(), Decision.LOOK);

        assertThat(textOf(download(make()))).contains("別の町4-5").doesNotContain("試験町1-2-3");
    }

    @Test
    void what_a_support_measure_set_meanwhile_hides_from_the_addressee_does_not_go() {
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        accept(underReview(child));
        town.sql("update documents.letter set addressee = :father", Map.of("father", father.value()));
        town.protect(mother, father, "ADDRESS");

        var waiting = letters().get(0);
        assertThat(waiting.holds()).containsExactly(LetterHold.NOT_TO_BE_TOLD);
        assertThat(waiting.allowed()).containsExactly(LetterMove.DROP);
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);
    }

    @Test
    void somebody_shut_out_of_the_family_meanwhile_gets_no_letter_either() {
        var father = town.adult();
        town.guardian(child, father, LocalDate.parse("2026-11-01"));
        accept(underReview(child));
        town.sql("update documents.letter set addressee = :father", Map.of("father", father.value()));
        town.protect(child, father);
        town.sql("update identity.support_measure set shuts_out = true");

        assertThat(letters().get(0).holds()).containsExactly(LetterHold.NOT_TO_BE_TOLD);
    }

    @Test
    void the_dead_get_no_letters() {
        accept(underReview(child));
        town.died(mother, "2026-11-05");

        assertThat(letters().get(0).holds()).contains(LetterHold.ADDRESSEE_DIED);
        assertThat(letters().get(0).allowed()).containsExactly(LetterMove.DROP);
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);

        var other = newborn("2026-11-02T10:00");
        var filed = underReview(other);
        town.sql(
                "update identity.person set standing = 'DIED', died_on = '2026-11-05' where id = (select mother from births.child where id = :id)",
                Map.of("id", other.value()));
        accept(filed);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void after_a_childs_death_nothing_is_printed_by_itself_and_a_clerk_may_write() {
        accept(underReview(child));
        town.died(child, "2026-11-05");

        var waiting = letters().get(0);
        assertThat(waiting.holds()).containsExactly(LetterHold.PERSON_DIED);
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);
        assertThat(waiting.allowed())
                .containsExactlyInAnyOrder(LetterMove.BY_HAND, LetterMove.OTHER_PRINTER, LetterMove.DROP);
        decide(waiting.id(), Decision.BY_HAND);
        assertThat(letters().get(0).state()).isEqualTo(LetterState.BY_HAND);
    }

    @Test
    void without_an_address_or_after_leaving_the_city_a_letter_waits() {
        accept(underReview(child));
        town.sql(
                "update identity.person set standing = 'LEFT', left_on = '2026-11-05' where id = :id",
                Map.of("id", mother.value()));

        assertThat(letters().get(0).holds()).containsExactly(LetterHold.NO_ADDRESS);
        assertThat(code(this::make)).isEqualTo(LetterRefusal.NOTHING_TO_PRINT);
    }

    @Test
    void what_does_not_fit_its_sheet_or_the_window_is_held_and_never_cut_off() {
        var filed = underReview(child);
        town.house
                .get(AskForCorrection.class)
                .ask(
                        clerk(),
                        filed,
                        version(filed),
                        java.util.Collections.nCopies(20, new Wanted("remarks", new Written("字".repeat(500)))));
        accept(underReview(newborn("2026-11-02T10:00")));
        town.sql(
                "update identity.person set address = :long where id <> :mother and ward = '141330'",
                Map.of("long", "町".repeat(200), "mother", mother.value()));

        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.holds()).containsExactly(LetterHold.TOO_LONG));
    }

    @Test
    void somebody_who_dies_moves_or_comes_under_protection_after_printing_is_taken_out_before_the_post() {
        accept(underReview(child));
        var second = newborn("2026-11-02T10:00");
        accept(underReview(second));
        var batch = make();
        mark(batch, LetterBatchMove.PRINT);
        moveTo(mother, "別の町4-5");

        assertThat(refusal(() -> mark(batch, LetterBatchMove.POST))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(LetterRefusal.TAKE_OUT_FIRST);
            assertThat(refusal.arguments()).containsEntry("count", "1");
        });
        var stopped = view(batch).letters().stream()
                .filter(letter -> !letter.holds().isEmpty())
                .toList();
        assertThat(stopped)
                .singleElement()
                .satisfies(letter -> assertThat(letter.holds()).containsExactly(LetterHold.ADDRESS_CHANGED));
        assertThat(code(() -> decide(stopped.get(0).id(), Decision.POST)))
                .isEqualTo(LetterRefusal.POSTED_WITH_ITS_BATCH);
        decide(stopped.get(0).id(), Decision.TAKE_OUT);
        mark(batch, LetterBatchMove.POST);

        assertThat(view(batch).letters()).hasSize(1);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.holds()).isEmpty());
        assertThat(textOf(download(make()))).contains("別の町4-5");
    }

    @Test
    void a_letter_is_dropped_with_a_reason_only_and_two_clerks_do_not_decide_over_each_other() {
        accept(underReview(child));
        var letter = letters().get(0);
        var deciding = town.house.get(DecideLetter.class);
        assertThat(code(() ->
                        deciding.decide(clerk(), letter.id(), letter.rowVersion(), Decision.DROP, Optional.empty())))
                .isEqualTo(LetterRefusal.REASON_MISSING);
        assertThat(code(() -> deciding.decide(
                        clerk(),
                        letter.id(),
                        letter.rowVersion(),
                        Decision.DROP,
                        Optional.of(new Written("字".repeat(501))))))
                .isEqualTo(LetterRefusal.REASON_UNFIT);
        decide(letter.id(), Decision.BY_HAND);
        assertThat(code(() -> deciding.decide(
                        colleague(), letter.id(), letter.rowVersion(), Decision.DROP, Optional.of(REASON))))
                .isEqualTo(KernelRefusal.CHANGED_MEANWHILE);

        deciding.decide(colleague(), letter.id(), read(letter.id()).rowVersion(), Decision.DROP, Optional.of(REASON));

        assertThat(letters()).isEmpty();
        assertThat(read(letter.id()).state()).isEqualTo(LetterState.DROPPED);
    }

    @Test
    void letters_are_the_own_wards_and_the_own_desks() {
        accept(underReview(child));
        var letter = letters().get(0).id();
        town.sql("update documents.letter set desk = 'HEALTH_CLERK' where id = :id", Map.of("id", letter.value()));
        assertThat(letters()).isEmpty();
        assertThat(code(() -> read(letter))).isEqualTo(LetterRefusal.NOT_THIS_DESKS);
        assertThat(code(() -> decideAt(1, letter, Decision.BY_HAND))).isEqualTo(LetterRefusal.NOT_THIS_DESKS);
        assertThat(code(() -> town.house.get(MakeLetterBatch.class).make(clerk(), NAKAHARA, Role.HEALTH_CLERK)))
                .isEqualTo(LetterRefusal.NOT_THIS_DESKS);
    }

    @Test
    void every_act_is_refused_to_everybody_but_the_register_clerk_of_the_ward() {
        accept(underReview(child));
        accept(underReview(newborn("2026-11-02T10:00")));
        var batch = make();
        accept(underReview(newborn("2026-11-03T10:00")));
        var letter = letters().get(0).id();
        var acts = new LinkedHashMap<String, Consumer<Actor>>();
        acts.put("list", actor -> town.house.get(ReadLetters.class).read(actor, NAKAHARA));
        acts.put("read", actor -> town.house.get(ReadLetter.class).read(actor, letter));
        acts.put("sheet", actor -> town.house.get(DownloadLetterSheet.class).download(actor, letter));
        acts.put(
                "decide",
                actor -> town.house
                        .get(DecideLetter.class)
                        .decide(actor, letter, 1, Decision.BY_HAND, Optional.empty()));
        acts.put("make", actor -> town.house.get(MakeLetterBatch.class).make(actor, NAKAHARA, Role.REGISTER_CLERK));
        acts.put("batches", actor -> town.house.get(ReadLetterBatches.class).read(actor, NAKAHARA));
        acts.put("batch", actor -> town.house.get(ReadLetterBatch.class).read(actor, batch));
        acts.put("paper", actor -> town.house.get(DownloadLetterBatch.class).download(actor, batch));
        acts.put("mark", actor -> town.house.get(MarkLetterBatch.class).mark(actor, batch, 1, LetterBatchMove.PRINT));
        var strangers = new LinkedHashMap<String, Actor>();
        strangers.put("the mother", resident(mother));
        strangers.put(
                "a clerk of another ward",
                staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO));
        for (var role : Set.of(Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)) {
            strangers.put(role.name(), staffActor(town.staff(role, NAKAHARA), role, NAKAHARA));
        }

        strangers.forEach((who, actor) -> acts.forEach((what, act) -> assertThat(code(() -> act.accept(actor)))
                .as(who + ": " + what)
                .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND)));
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private Actor colleague() {
        return staffActor(colleague, Role.REGISTER_CLERK, NAKAHARA);
    }

    private PersonId newborn(String bornAt) {
        return town.child(town.mother(NAKAHARA), bornAt, 3000);
    }

    private RegistrationId entered(PersonId newborn) {
        return enter(newborn, Map.of());
    }

    private RegistrationId enter(PersonId newborn, Map<String, String> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.putAll(otherwise);
        var today = town.house.get(jp.hagukumi.kernel.time.CityClock.class).today();
        return town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), newborn, new Paper(values, Deposit.NOW, today, Optional.empty()));
    }

    private RegistrationId underReview(PersonId newborn) {
        var filed = entered(newborn);
        takeUp(filed);
        return filed;
    }

    private void takeUp(RegistrationId filed) {
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), filed, version(filed));
    }

    private int version(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed).rowVersion();
    }

    private void accept(RegistrationId filed) {
        town.house.get(AcceptRegistration.class).accept(clerk(), filed, version(filed));
    }

    private void ask(RegistrationId filed, String field, String words) {
        town.house
                .get(AskForCorrection.class)
                .ask(clerk(), filed, version(filed), List.of(new Wanted(field, new Written(words))));
    }

    private List<LetterView> letters() {
        return town.house.get(ReadLetters.class).read(clerk(), NAKAHARA);
    }

    private List<String> purposes() {
        return letters().stream()
                .map(letter -> letter.purpose().substring("births.registration.".length()))
                .toList();
    }

    private LetterView read(LetterId letter) {
        return town.house.get(ReadLetter.class).read(clerk(), letter);
    }

    private void decide(LetterId letter, Decision decision) {
        decideAt(read(letter).rowVersion(), letter, decision);
    }

    private void decideAt(int version, LetterId letter, Decision decision) {
        town.house.get(DecideLetter.class).decide(clerk(), letter, version, decision, Optional.empty());
    }

    private LetterBatchId make() {
        return town.house.get(MakeLetterBatch.class).make(clerk(), NAKAHARA, Role.REGISTER_CLERK);
    }

    private ReadLetterBatch.View view(LetterBatchId batch) {
        return town.house.get(ReadLetterBatch.class).read(clerk(), batch);
    }

    private void mark(LetterBatchId batch, LetterBatchMove move) {
        town.house
                .get(MarkLetterBatch.class)
                .mark(clerk(), batch, view(batch).batch().rowVersion(), move);
    }

    private byte[] download(LetterBatchId batch) {
        return town.house.get(DownloadLetterBatch.class).download(clerk(), batch);
    }

    private byte[] sheet(LetterId letter) {
        return town.house.get(DownloadLetterSheet.class).download(clerk(), letter);
    }

    private void rename(PersonId person, String family) {
        town.sql(
                "update identity.person set family_name = :name where id = :id",
                Map.of("name", family, "id", person.value()));
    }

    private void moveTo(PersonId person, String address) {
        town.sql(
                "update identity.person set address = :address where id = :id",
                Map.of("address", address, "id", person.value()));
    }

    private static String textOf(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static RefusalCode code(ThrowingCallable work) {
        return refusal(work).code();
    }

    private static Refusal refusal(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work);
    }
}
