package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.reacts.UndoRegistrationAfterWrongJoin;
import jp.hagukumi.births.registration.KeepRegistrationDraft;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city's own switch for registrations in the app, and what a certificate joined to the wrong mother takes with it. */
class RegistrationInTheCityTest {

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);

    @BeforeEach
    void standUp() {
        town.house.use(VerifyFilersSignature.class, (content, signature, certificate, at) -> {
            throw new IllegalStateException("nothing is signed here");
        });
    }

    @Test
    void in_a_city_that_has_not_begun_the_app_asks_for_no_registration_and_opens_none() {
        assertThat(asks()).isEmpty();
        var refusal = catchThrowableOfType(Refusal.class, this::open);
        assertThat(refusal.code()).isEqualTo(RegistrationRefusal.NOT_BY_APP_HERE);
        assertThat(refusal.arguments()).containsEntry("due", "2026-11-16");
        assertThat(RefusalTexts.remedy(refusal.code(), refusal.arguments(), "ja"))
                .contains("2026年11月16日（月）");
        assertThat(RefusalTexts.remedy(refusal.code(), refusal.arguments(), "en"))
                .contains("Monday 16 November 2026");
        assertThat(town.count("select count(*) from births.registration")).isZero();
        assertThat(catchThrowableOfType(Refusal.class, this::read).code()).isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void in_a_city_that_has_begun_the_app_asks_for_the_registration_and_opens_it() {
        TablesOfAnOpenCity.in(town.house);
        assertThat(asks()).containsExactly("/children/" + child + "/registration");
        assertThat(open().state()).isEqualTo(RegistrationState.DRAFT);
    }

    @Test
    void after_a_death_nobody_is_sent_to_the_counter_by_the_switch() {
        town.died(child, "2026-11-03");
        assertThat(catchThrowableOfType(Refusal.class, this::open).code())
                .isEqualTo(RegistrationRefusal.WITH_THE_OFFICE);
    }

    @Test
    void an_undone_join_gives_the_draft_up() {
        TablesOfAnOpenCity.in(town.house);
        var draft = open();
        town.house
                .get(KeepRegistrationDraft.class)
                .keep(resident(mother), child, draft.version(), Map.of("remarks", Optional.of("追記")));
        undoneTwice(UUID.randomUUID());
        assertThat(states()).containsExactly("DISCARDED");
        assertThat(catchThrowableOfType(Refusal.class, this::read).code()).isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void an_undone_join_marks_what_was_filed_in_its_history_and_leaves_it_where_it_is() {
        TablesOfAnOpenCity.in(town.house);
        open();
        town.sql("""
                update births.registration set state = 'FILED', filer = :filer, filed_at = '2026-11-05T00:00:00Z',
                    received_on = '2026-11-05', late = false, rule_version = 'test/1'
                """, Map.of("filer", mother.value()));
        var certificate = UUID.randomUUID();
        undoneTwice(certificate);
        assertThat(read().state()).isEqualTo(RegistrationState.FILED);
        assertThat(read().history())
                .extracting(RegistrationView.Line::move)
                .containsExactly(RegistrationMove.UNDO_JOIN);
        undoneTwice(UUID.randomUUID());
        assertThat(read().history()).hasSize(2);
    }

    private void undoneTwice(UUID certificate) {
        Twice.equalsOnce(
                town.house,
                town.house.get(UndoRegistrationAfterWrongJoin.class),
                new JoinUndone(certificate, child.value(), mother.value()));
    }

    private List<String> states() {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select state from births.registration")
                        .mapTo(String.class)
                        .list());
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
}
