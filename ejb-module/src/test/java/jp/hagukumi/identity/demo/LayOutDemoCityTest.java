package jp.hagukumi.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.OpenSession;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.ResumeSession;
import jp.hagukumi.identity.store.InstitutionRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.testhouse.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayOutDemoCityTest {

    private static final LayOutDemoCity.Issuers ISSUERS = new LayOutDemoCity.Issuers(
            "https://residents.example", "https://staff.example", "https://partners.example");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final House house = new House();

    @BeforeEach
    void layOut() {
        house.get(LayOutDemoCity.class).layOut(ISSUERS, Optional.empty());
    }

    @Test
    void laying_out_twice_changes_nothing() {
        var before = counts();
        house.get(LayOutDemoCity.class).layOut(ISSUERS, Optional.empty());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_nurse_of_nakahara_signs_in_with_her_ward() {
        var session = signIn("nurse-nakahara", OpenSession.Door.STAFF);
        assertThat(session.grants()).containsExactly(Actor.Grant.inWard(Role.HEALTH_NURSE, "141330"));
    }

    @Test
    void the_hospitals_user_acts_for_the_hospital() {
        var session = signIn("hospital-user", OpenSession.Door.PARTNERS);
        var hospital = house.get(InstitutionRows.class).ofShortName("hospital").orElseThrow();
        assertThat(session.institution()).contains(hospital.id().value());
    }

    @Test
    void hanako_and_taro_are_guardians_of_sakura() {
        var people = house.get(People.class);
        var mother =
                people.ofResidentNumber("900000000000011").map(PersonFacts::id).orElseThrow();
        assertThat(people.childrenOf(mother, TODAY))
                .extracting(child -> people.find(child).orElseThrow().names().given())
                .containsExactly("さくら");
        var father =
                people.ofResidentNumber("900000000000012").map(PersonFacts::id).orElseThrow();
        assertThat(people.childrenOf(father, TODAY)).isEqualTo(people.childrenOf(mother, TODAY));
    }

    @Test
    void makoto_learns_nothing_of_where_his_child_lives() {
        var people = house.get(People.class);
        var father =
                people.ofResidentNumber("900000000000032").map(PersonFacts::id).orElseThrow();
        var child = people.childrenOf(father, TODAY).get(0);
        assertThat(people.hiddenFrom(father, child, TODAY)).containsExactlyInAnyOrder(ProtectedField.values());
        var seen = people.findFor(father, child, TODAY).orElseThrow();
        assertThat(List.of(
                        seen.address().isPresent(),
                        seen.ward().isPresent(),
                        seen.household().isPresent()))
                .containsOnly(false);
    }

    @Test
    void without_certificates_nobody_is_known_by_one() {
        assertThat(house.get(InstitutionRows.class).certificate(CertificatePurpose.SIGN, new byte[32]))
                .isEmpty();
    }

    private ResumeSession.LiveSession signIn(String subject, OpenSession.Door door) {
        var issuer = switch (door) {
            case RESIDENTS -> ISSUERS.residents();
            case STAFF -> ISSUERS.staff();
            case PARTNERS -> ISSUERS.partners();
        };
        var opened = house.get(OpenSession.class)
                .open(
                        new Actor(
                                Actor.Kind.PUBLIC,
                                Actor.NOBODY,
                                java.util.Set.of(Actor.Grant.cityWide(Role.PUBLIC)),
                                Optional.empty(),
                                "test"),
                        new OpenSession.SignedIn(issuer, subject, door));
        return house.get(ResumeSession.class).resume(opened.token()).orElseThrow();
    }

    private List<Integer> counts() {
        return List.of(
                        "person",
                        "staff",
                        "staff_role",
                        "institution",
                        "institution_user",
                        "account",
                        "guardianship",
                        "office")
                .stream()
                .map(table -> house.jdbi()
                        .withHandle(handle -> handle.createQuery("select count(*) from identity." + table)
                                .mapTo(Integer.class)
                                .one()))
                .toList();
    }
}
