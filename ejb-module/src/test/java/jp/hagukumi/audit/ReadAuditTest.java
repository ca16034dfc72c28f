package jp.hagukumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.audit.examples.ExampleEvent;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAuditTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-20T01:00:00Z");

    private final UUID child = UUID.randomUUID();
    private final UUID motherId = UUID.randomUUID();
    private final UUID fatherId = UUID.randomUUID();
    private final Actor mother = Somebody.resident(motherId);
    private final Actor father = Somebody.resident(fatherId);
    private final UUID hospital = UUID.randomUUID();
    private final Actor nurse = new Actor(
            Actor.Kind.STAFF,
            UUID.randomUUID(),
            Set.of(Actor.Grant.inWard(Role.HEALTH_NURSE, "141313")),
            Optional.empty(),
            "nurse-call");
    private final MovableClock clock = new MovableClock(BEGINNING);
    private final Family family = new Family();
    private final House house = new House().at(clock);

    record Thing(UUID value) implements Resource {}

    /** Mother and father have one child; the mother may be protected from the father. */
    private final class Family implements FamilyFacts, ScopeSource {

        private boolean motherProtectedFromFather;

        @Override
        public Set<UUID> protectedFrom(UUID reader, Set<UUID> persons) {
            return motherProtectedFromFather && reader.equals(fatherId) && persons.contains(motherId)
                    ? Set.of(motherId)
                    : Set.of();
        }

        @Override
        public Optional<String> office(String ward, Role role, String language) {
            return ward.equals("141313") ? Optional.of("川崎区役所 地域支援課") : Optional.empty();
        }

        @Override
        public Optional<String> institution(UUID institution, String language) {
            return institution.equals(hospital) ? Optional.of("みどり産院") : Optional.empty();
        }

        @Override
        public Class<? extends Resource> answersFor() {
            return PersonData.class;
        }

        @Override
        public Optional<Scope> scopeOf(Resource resource) {
            return resource.value().equals(child)
                    ? Optional.of(Scope.ofFamily(Set.of(motherId, fatherId)))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void family() {
        house.use(FamilyFacts.class, family).use(Family.class, family);
    }

    private void note(Actor actor, AuditEvent event, UUID... about) {
        house.get(Audit.class).note(actor, event, new Thing(UUID.randomUUID()), List.of(about), Map.of("state", "DUE"));
        clock.pass(Duration.ofMinutes(1));
    }

    private ReadWhoLooked.Page whoLooked(Actor reader, String language) {
        return house.get(ReadWhoLooked.class).read(reader, new PersonData(child), Optional.empty(), language);
    }

    private static ReadAudit.Search all() {
        return ReadAudit.Search.during(BEGINNING, BEGINNING.plus(Duration.ofDays(1)));
    }

    @Test
    void a_family_sees_office_and_role_and_never_a_name() {
        note(nurse, ExampleEvent.SLIP_READ, child);
        assertThat(whoLooked(mother, "ja").seen())
                .containsExactly(new ReadWhoLooked.Seen(BEGINNING, "出生連絡票を見ました", Optional.of("川崎区役所 地域支援課（保健師）")));
        assertThat(whoLooked(mother, "en").seen())
                .extracting(ReadWhoLooked.Seen::what)
                .containsExactly("Read the birth contact slip");
    }

    @Test
    void an_institution_appears_by_its_name_and_the_family_by_none() {
        note(
                new Actor(
                        Actor.Kind.INSTITUTION,
                        hospital,
                        Set.of(Actor.Grant.cityWide(Role.INSTITUTION)),
                        Optional.of(hospital),
                        "hospital-call"),
                ExampleEvent.SLIP_READ,
                child);
        note(father, ExampleEvent.SLIP_READ, child);
        note(mother, ExampleEvent.SLIP_READ, child);
        assertThat(whoLooked(mother, "ja").seen())
                .extracting(seen -> seen.who().orElseThrow())
                .containsExactly("あなた", "ご家族の方", "みどり産院");
    }

    @Test
    void an_event_told_without_viewer_does_not_say_who() {
        note(nurse, ExampleEvent.SLIP_COUNTED, child);
        assertThat(whoLooked(mother, "ja").seen())
                .extracting(ReadWhoLooked.Seen::who)
                .containsExactly(Optional.empty());
    }

    @Test
    void a_hidden_event_leaves_no_trace_in_the_list() {
        note(nurse, ExampleEvent.CASE_OPENED, child);
        var page = whoLooked(mother, "ja");
        assertThat(page.seen()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void what_a_protected_mother_does_or_is_part_of_is_nothing_to_the_father() {
        note(mother, ExampleEvent.SLIP_READ, child);
        note(nurse, ExampleEvent.SLIP_READ, child, motherId);
        note(nurse, ExampleEvent.SLIP_READ, child);
        assertThat(whoLooked(father, "ja").seen()).hasSize(3);
        family.motherProtectedFromFather = true;
        assertThat(whoLooked(father, "ja").seen()).hasSize(1);
        assertThat(whoLooked(mother, "ja").seen()).hasSize(3);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var i = 0; i < 65; i++) {
            note(nurse, i % 2 == 0 ? ExampleEvent.SLIP_READ : ExampleEvent.CASE_OPENED, child);
        }
        var first = whoLooked(mother, "ja");
        var second = house.get(ReadWhoLooked.class).read(mother, new PersonData(child), first.next(), "ja");
        assertThat(first.seen()).hasSize(30);
        assertThat(second.seen()).hasSize(3);
        assertThat(second.next()).isEmpty();
        assertThat(second.seen()).doesNotContainAnyElementsOf(first.seen());
    }

    @Test
    void a_stranger_is_told_that_there_is_no_such_person() {
        assertThatThrownBy(() -> whoLooked(Somebody.resident(UUID.randomUUID()), "ja"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelRefusal.NOT_FOUND));
    }

    @Test
    void an_auditor_finds_rows_by_each_of_their_marks() {
        note(nurse, ExampleEvent.SLIP_READ, child);
        note(father, ExampleEvent.SLIP_COUNTED, fatherId);
        var auditor = Somebody.staff(Role.AUDITOR);
        var read = house.get(ReadAudit.class);
        var none = Optional.<UUID>empty();
        var to = BEGINNING.plus(Duration.ofDays(1));
        var byEvent = new ReadAudit.Search(
                Optional.of("audit.examples.SLIP_READ"),
                none,
                none,
                none,
                Optional.empty(),
                BEGINNING,
                to,
                Optional.empty());
        assertThat(read.search(auditor, byEvent).rows())
                .extracting(ReadAudit.Found::actor)
                .containsExactly(nurse.id());
        var byActor = new ReadAudit.Search(
                Optional.empty(), Optional.of(fatherId), none, none, Optional.empty(), BEGINNING, to, Optional.empty());
        assertThat(read.search(auditor, byActor).rows()).hasSize(1);
        var byPerson = new ReadAudit.Search(
                Optional.empty(), none, none, Optional.of(child), Optional.empty(), BEGINNING, to, Optional.empty());
        assertThat(read.search(auditor, byPerson).rows()).hasSize(1);
        var firstMinute = ReadAudit.Search.during(BEGINNING, BEGINNING.plus(Duration.ofSeconds(30)));
        assertThat(read.search(auditor, firstMinute).rows()).hasSize(1);
    }

    @Test
    void the_auditors_own_search_is_in_the_audit() {
        var auditor = Somebody.staff(Role.AUDITOR);
        house.get(ReadAudit.class).search(auditor, all());
        assertThat(house.get(ReadAudit.class).search(auditor, all()).rows())
                .extracting(ReadAudit.Found::event)
                .containsExactly("audit.AUDIT_READ");
    }

    @Test
    void nobody_but_an_auditor_searches_and_the_denial_is_kept() {
        assertThatThrownBy(() -> house.get(ReadAudit.class).search(Somebody.staff(Role.ADMINISTRATOR), all()))
                .isInstanceOf(Refusal.class);
        assertThat(house.get(ReadAudit.class)
                        .search(Somebody.staff(Role.AUDITOR), all())
                        .rows())
                .extracting(ReadAudit.Found::event)
                .containsExactly("audit.DENIED");
    }
}
