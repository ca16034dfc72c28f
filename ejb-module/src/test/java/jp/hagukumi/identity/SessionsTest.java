package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static jp.hagukumi.identity.Town.nobody;
import static jp.hagukumi.identity.Town.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.OpenSession.Door;
import jp.hagukumi.identity.OpenSession.Opened;
import jp.hagukumi.identity.OpenSession.SignedIn;
import jp.hagukumi.identity.OpenSession.VerifiedIdentity;
import jp.hagukumi.identity.ResumeSession.LiveSession;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String RESIDENTS = "https://residents.example";
    private static final String STAFF = "https://staff.example";

    private final Town town = new Town();
    private final PersonId mother = town.resident("11", "佐藤", "花子", NAKAHARA);
    private final OpenSession open = town.get(OpenSession.class);
    private final ResumeSession resume = town.get(ResumeSession.class);
    private final CloseSessions close = town.get(CloseSessions.class);

    @Test
    void a_signed_in_resident_is_known_by_the_token() {
        var live = resume.resume(residentSession().token()).orElseThrow();
        assertThat(live.owner()).isEqualTo(mother.value());
        assertThat(live.grants()).containsExactly(Actor.Grant.cityWide(Role.RESIDENT));
    }

    @Test
    void the_database_holds_no_token() {
        var token = residentSession().token().value();
        var row = town.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select cast(s as text) from identity.session s")
                        .mapTo(String.class)
                        .one());
        assertThat(row).doesNotContain(token);
        assertThat(residentSession().token().toString()).doesNotContain(token);
    }

    @Test
    void an_unknown_token_opens_nothing() {
        residentSession();
        assertThat(resume.resume(SessionToken.fresh())).isEmpty();
    }

    @Test
    void the_csrf_token_belongs_to_one_session() {
        var one = residentSession();
        var other = residentSession();
        assertThat(one.token().csrfIs(one.csrf())).isTrue();
        assertThat(one.token().csrfIs(other.csrf())).isFalse();
        assertThat(one.csrf()).isNotEqualTo(one.token().value());
    }

    @Test
    void who_does_nothing_for_two_hours_is_signed_out() {
        var session = residentSession();
        town.clock.forward(Duration.ofMinutes(119));
        assertThat(resume.resume(session.token())).isPresent();
        town.clock.forward(Duration.ofMinutes(119));
        assertThat(resume.resume(session.token())).as("its use was noticed").isPresent();
        town.clock.forward(Duration.ofMinutes(120));
        assertThat(resume.resume(session.token())).isEmpty();
    }

    @Test
    void after_a_day_a_session_ends_whatever_happens() {
        var session = residentSession();
        for (var hour = 0; hour < 23; hour++) {
            town.clock.forward(Duration.ofHours(1));
            assertThat(resume.resume(session.token())).isPresent();
        }
        town.clock.forward(Duration.ofHours(1));
        assertThat(resume.resume(session.token())).isEmpty();
        assertThat(session.absoluteUntil()).isEqualTo(town.clock.instant());
    }

    @Test
    void signing_out_everywhere_ends_every_session_of_mine_and_no_other() {
        var here = residentSession();
        var there = residentSession();
        var nurse = staffSession(staff("nurse", Role.HEALTH_NURSE));
        close.closeEverywhere(Town.as(mother));
        assertThat(List.of(
                        resume.resume(here.token()).isPresent(),
                        resume.resume(there.token()).isPresent(),
                        resume.resume(nurse.token()).isPresent()))
                .containsExactly(false, false, true);
    }

    @Test
    void signing_out_here_leaves_the_other_device_and_another_persons_token_alone() {
        var here = residentSession();
        var there = residentSession();
        var father = town.resident("12", "佐藤", "太郎", NAKAHARA);
        close.closeThis(Town.as(father), there.token());
        close.closeThis(Town.as(mother), here.token());
        assertThat(resume.resume(here.token())).isEmpty();
        assertThat(resume.resume(there.token())).isPresent();
    }

    @Test
    void nobody_comes_through_the_wrong_door() {
        town.get(AccountRows.class).bindPerson(mother, RESIDENTS, "mother");
        assertThat(refusalOf(() -> open.open(nobody(), new SignedIn(RESIDENTS, "mother", Door.STAFF))))
                .isEqualTo("NO_ACCOUNT");
        assertThat(refusalOf(() -> open.open(nobody(), new SignedIn(STAFF, "mother", Door.RESIDENTS))))
                .isEqualTo("NO_ACCOUNT");
    }

    @Test
    void the_dead_sign_in_no_more() {
        var session = residentSession();
        town.take(town.event("11", 2, new RegisterFact.Died()));
        assertThat(resume.resume(session.token())).isEmpty();
        assertThat(refusalOf(this::residentAgain)).isEqualTo("ACCOUNT_CLOSED");
    }

    @Test
    void a_resident_whom_the_card_proves_is_known_at_the_first_sign_in() {
        var opened = open.open(nobody(), firstSignIn("佐藤　花子", "神奈川県川崎市のどこか１丁目２番地 101号室"));
        assertThat(opened.owner()).isEqualTo(mother.value());
        assertThat(refusalOf(() -> open.open(
                        nobody(),
                        new SignedIn(
                                RESIDENTS,
                                "another-subject",
                                Door.RESIDENTS,
                                Optional.empty(),
                                firstSignIn("佐藤　花子", "川崎市のどこか1丁目2番地").identity()))))
                .as("she has an account")
                .isEqualTo("NO_ACCOUNT");
    }

    @Test
    void another_address_or_two_of_the_same_name_prove_nothing() {
        assertThat(refusalOf(() -> open.open(nobody(), firstSignIn("佐藤花子", "横浜市中区"))))
                .isEqualTo("NO_ACCOUNT");
        town.resident("12", "佐藤", "花子", NAKAHARA);
        assertThat(refusalOf(() -> open.open(nobody(), firstSignIn("佐藤花子", "川崎市のどこか1丁目2番地"))))
                .isEqualTo("NO_ACCOUNT");
    }

    @Test
    void a_deputy_holds_the_principals_roles_on_those_days_in_her_own_name() {
        var principal = staff("principal", Role.HEALTH_CLERK);
        var deputy = staff("deputy", Role.HEALTH_NURSE);
        town.get(AppointDeputy.class)
                .appoint(
                        Town.administrator(),
                        principal,
                        new AppointDeputy.DeputyEntry(deputy, TODAY.plusDays(1), TODAY.plusDays(2), "出張"));
        assertThat(liveDeputy().grants()).containsExactly(Actor.Grant.inWard(Role.HEALTH_NURSE, NAKAHARA));
        town.clock.forward(Duration.ofDays(1));
        var live = liveDeputy();
        assertThat(live.owner()).isEqualTo(deputy.value());
        assertThat(live.grants())
                .containsExactlyInAnyOrder(
                        Actor.Grant.inWard(Role.HEALTH_NURSE, NAKAHARA),
                        new Actor.Grant(Role.HEALTH_CLERK, Optional.of(NAKAHARA), Optional.of(principal.value())));
        town.clock.forward(Duration.ofDays(2));
        assertThat(liveDeputy().grants()).hasSize(1);
    }

    @Test
    void a_deputys_deputy_gets_what_the_deputy_holds_in_person_only() {
        var first = staff("first", Role.HEALTH_CLERK);
        var second = staff("second", Role.HEALTH_NURSE);
        var third = staff("deputy", Role.AUDITOR);
        var appoint = town.get(AppointDeputy.class);
        appoint.appoint(Town.administrator(), first, new AppointDeputy.DeputyEntry(second, TODAY, TODAY, ""));
        appoint.appoint(Town.administrator(), second, new AppointDeputy.DeputyEntry(third, TODAY, TODAY, ""));
        assertThat(liveDeputy().grants())
                .extracting(Actor.Grant::role)
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.HEALTH_NURSE);
    }

    @Test
    void taking_a_role_away_takes_effect_at_the_next_request() {
        var nurse = staff("nurse", Role.HEALTH_NURSE);
        staff("boss", Role.ADMINISTRATOR);
        var session = staffSession(nurse);
        town.get(KeepStaff.class).change(Town.administrator(), nurse, entry("nurse", Role.AUDITOR));
        assertThat(resume.resume(session.token()).orElseThrow().grants())
                .extracting(Actor.Grant::role)
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void however_many_share_her_name_she_is_known_at_her_first_sign_in() {
        town.house.asOwner().useHandle(handle -> handle.execute("""
                insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                select gen_random_uuid(), 'ELSEWHERE', family_name, given_name, name_key, date '1950-01-01' + n, '2', 'JPN'
                from identity.person, generate_series(1, 150) n where id = ?
                """, mother.value()));
        assertThat(open.open(nobody(), firstSignIn("佐藤　花子", "神奈川県川崎市のどこか１丁目２番地 101号室"))
                        .owner())
                .isEqualTo(mother.value());
    }

    private Opened residentSession() {
        town.get(AccountRows.class).bindPerson(mother, RESIDENTS, "mother");
        return residentAgain();
    }

    private Opened residentAgain() {
        return open.open(nobody(), new SignedIn(RESIDENTS, "mother", Door.RESIDENTS));
    }

    private static SignedIn firstSignIn(String name, String address) {
        return new SignedIn(
                RESIDENTS,
                "new-subject",
                Door.RESIDENTS,
                Optional.of("hanako@example.jp"),
                Optional.of(new VerifiedIdentity(name, LocalDate.of(1994, 5, 12), address)));
    }

    private StaffId staff(String subject, Role role) {
        return town.get(KeepStaff.class).add(Town.administrator(), entry(subject, role));
    }

    private static StaffEntry entry(String subject, Role role) {
        return new StaffEntry(
                "職員",
                STAFF,
                subject,
                Optional.empty(),
                true,
                List.of(new StaffEntry.RoleEntry(role, Optional.of(NAKAHARA), Optional.empty(), Optional.empty())));
    }

    private Opened staffSession(StaffId staff) {
        var opened = open.open(nobody(), new SignedIn(STAFF, "nurse", Door.STAFF));
        assertThat(opened.owner()).isEqualTo(staff.value());
        return opened;
    }

    private LiveSession liveDeputy() {
        return resume.resume(open.open(nobody(), new SignedIn(STAFF, "deputy", Door.STAFF))
                        .token())
                .orElseThrow();
    }
}
