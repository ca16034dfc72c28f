package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

/** What a support measure (支援措置) hides of a certificate from the guardian it protects from. */
class SupportMeasureTest {

    private final BirthCity city = new BirthCity();
    private final UUID mother = city.mother("渡邉", "花子");
    private final UUID father = city.resident("渡邉", "太郎", "1", LocalDate.of(1990, 1, 1));
    private final CertificateId certificate =
            city.submit(Certificates.one().submission()).facts().certificate();
    private final UUID child = city.house
            .get(JoinCertificate.class)
            .join(BirthCity.clerk(BirthCity.WARD), certificate, new JoinOrder(mother, new Written("窓口で確認"), 1))
            .child();

    @Test
    void a_father_who_is_guardian_sees_the_whole_certificate() {
        guardian();
        var seen = city.house.get(ReadMyChildren.class).certificate(BirthCity.resident(father), certificate);
        assertThat(seen.placeVisible()).isTrue();
        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .read(BirthCity.resident(father))
                        .children())
                .hasSize(1);
    }

    @Test
    void place_facility_and_attendant_are_hidden_from_whom_the_measure_protects_from() {
        guardian();
        measure(false);
        var seen = city.house.get(ReadMyChildren.class).certificate(BirthCity.resident(father), certificate);

        assertThat(seen.placeVisible()).isFalse();
        assertThat(seen.hidden())
                .containsExactlyInAnyOrder("placeAddress", "facilityName", "attendantAddress", "attendantName");
        assertThat(seen.content().placeAddress().exact()).isEmpty();
        assertThat(seen.content().facilityName()).isEmpty();
        assertThat(seen.content().attendantAddress().exact()).isEmpty();
        assertThat(seen.content().attendantName().exact()).isEmpty();
        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .certificate(BirthCity.resident(mother), certificate)
                        .placeVisible())
                .isTrue();
    }

    @Test
    void whom_the_measure_shuts_out_does_not_learn_of_the_certificate() {
        guardian();
        measure(true);

        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .read(BirthCity.resident(father))
                        .children())
                .isEmpty();
        assertThatThrownBy(
                        () -> city.house.get(ReadMyChildren.class).certificate(BirthCity.resident(father), certificate))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_desk_is_warned() {
        measure(false);
        assertThat(city.house
                        .get(ReadCertificate.class)
                        .read(BirthCity.clerk(BirthCity.WARD), certificate)
                        .joined()
                        .orElseThrow()
                        .underProtection())
                .isTrue();
    }

    private void guardian() {
        city.house
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)"
                                + " values (?, ?, ?, 'REGISTER', 'FATHER', 'IN_FORCE', '2026-11-20')",
                        UUID.randomUUID(),
                        child,
                        father));
    }

    private void measure(boolean shutsOut) {
        var id = UUID.randomUUID();
        city.house.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into identity.support_measure (id, measure_number, valid_from, valid_to, hidden, shuts_out)"
                            + " values (?, 'M-1', '2026-01-01', '2027-01-01', array['ADDRESS', 'FACILITY'], ?)",
                    id,
                    shutsOut);
            for (var person : new UUID[] {mother, child}) {
                handle.execute(
                        "insert into identity.support_measure_protected (measure, person) values (?, ?)", id, person);
            }
            handle.execute(
                    "insert into identity.support_measure_from (measure, resident_number)"
                            + " select ?, resident_number from identity.person where id = ?",
                    id,
                    father);
        });
    }
}
