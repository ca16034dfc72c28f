package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.rules.CertificateFlaw;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

class DeliveryTokenTest {

    private final BirthCity city = new BirthCity();
    private final UUID mother = city.mother("渡邉", "花子");

    @Test
    void the_mothers_code_joins_her_certificate_at_once() {
        var receipt = city.submit(Certificates.with(c -> c.code = Optional.of(issue().code())));

        assertThat(receipt.facts().state()).isEqualTo(CertificateState.JOINED);
        assertThat(city.announced()).containsExactly("CertificateReceived", "CertificateJoined");
        assertThat(city.texts("select ward from births.certificate")).containsExactly(BirthCity.WARD);
        var mine = city.house.get(ReadMyChildren.class).read(BirthCity.resident(mother));
        assertThat(mine.children()).hasSize(1);
        assertThat(mine.children().get(0).bornAtInWords()).isEqualTo("令和8年11月20日 午前3時05分");
    }

    @Test
    void the_code_may_be_typed_in_lower_case_or_scanned() {
        var issued = issue();
        var typed = new Written(" " + issued.code().exact().toLowerCase(java.util.Locale.ROOT));
        assertThat(city.submit(Certificates.with(c -> c.code = Optional.of(typed)))
                        .facts()
                        .state())
                .isEqualTo(CertificateState.JOINED);
        var scanned = city.submit(Certificates.with(c -> {
            c.number = "KH-2026-0002";
            c.code = Optional.of(issued.qrText());
        }));
        assertThat(scanned.facts().remarks())
                .as("recognised, and the place is taken")
                .extracting(Remark::code)
                .containsExactly(CertificateFlaw.CODE_PLACE_TAKEN);
    }

    @Test
    void a_new_code_makes_the_old_one_stop_working() {
        var old = issue();
        var fresh = issue();

        var receipt = city.submit(Certificates.with(c -> c.code = Optional.of(old.code())));
        assertThat(receipt.facts().state()).isEqualTo(CertificateState.RECEIVED);
        assertThat(receipt.facts().flags()).contains(CertificateFlag.TOKEN_NOT_ACCEPTED);
        assertThat(city.submit(Certificates.with(c -> {
                            c.number = "KH-2026-0002";
                            c.code = Optional.of(fresh.code());
                        }))
                        .facts()
                        .state())
                .isEqualTo(CertificateState.JOINED);
    }

    @Test
    void the_code_itself_is_nowhere_in_the_database() {
        var issued = issue();
        city.submit(Certificates.with(c -> c.code = Optional.of(issued.code())));

        var plain = issued.code().exact().replace("-", "");
        assertThat(city.texts("select t::text from births.delivery_token t")).noneMatch(row -> row.contains(plain));
        assertThat(city.texts("select detail from audit.entry")).noneMatch(row -> row.contains(plain));
    }

    @Test
    void a_code_of_a_mother_of_another_name_does_not_join() {
        var receipt = city.submit(Certificates.with(c -> {
            c.code = Optional.of(issue().code());
            c.mother = new Written("佐藤 花子");
        }));

        assertThat(receipt.facts().state()).isEqualTo(CertificateState.RECEIVED);
        assertThat(receipt.facts().remarks()).extracting(Remark::code).contains(CertificateFlaw.CODE_NAME_DIFFERS);
    }

    @Test
    void a_name_in_another_shape_of_the_same_letters_joins() {
        var receipt = city.submit(Certificates.with(c -> {
            c.code = Optional.of(issue().code());
            c.mother = new Written("渡辺\u3000花子");
        }));

        assertThat(receipt.facts().state()).isEqualTo(CertificateState.JOINED);
    }

    @Test
    void after_ten_wrong_codes_in_an_hour_an_institutions_codes_are_not_tried() {
        for (var n = 1; n <= 10; n++) {
            var number = "KH-2026-1%03d".formatted(n);
            city.submit(Certificates.with(c -> {
                c.number = number;
                c.code = Optional.of(new Written("0000-0000"));
            }));
        }
        var receipt = city.submit(Certificates.with(c -> c.code = Optional.of(issue().code())));

        assertThat(receipt.facts().remarks()).extracting(Remark::code).contains(CertificateFlaw.CODE_NOT_TRIED);
        assertThat(receipt.facts().state()).isEqualTo(CertificateState.RECEIVED);
    }

    @Test
    void twins_are_two_children_of_one_delivery_with_one_code_even_over_midnight() {
        var code = issue().code();
        var first = city.submit(Certificates.with(c -> {
            c.code = Optional.of(code);
            c.count = Optional.of(3);
            c.order = Optional.of(1);
            c.liveBirths = 2;
            c.stillbirths = 1;
            c.bornAt = LocalDateTime.of(2026, 11, 19, 23, 58);
            c.weight = Optional.of(2499);
        }));
        var third = city.submit(Certificates.with(c -> {
            c.number = "KH-2026-0002";
            c.code = Optional.of(code);
            c.count = Optional.of(3);
            c.order = Optional.of(3);
            c.liveBirths = 2;
            c.stillbirths = 1;
            c.bornAt = LocalDateTime.of(2026, 11, 20, 0, 4);
            c.weight = Optional.of(2500);
            c.sex = ChildSex.MALE;
        }));

        assertThat(first.facts().state()).isEqualTo(CertificateState.JOINED);
        assertThat(third.facts().state()).isEqualTo(CertificateState.JOINED);
        assertThat(third.facts().flags()).isEmpty();
        var mine = city.house
                .get(ReadMyChildren.class)
                .read(BirthCity.resident(mother))
                .children();
        assertThat(mine).extracting(MyChildren.Child::lowBirthWeight).containsExactly(false, true);
        assertThat(mine)
                .extracting(MyChildren.Child::siblingsOfDelivery)
                .as("a stillborn one counts")
                .containsOnly(2);
        assertThat(mine.get(0).bornAtInWords()).endsWith("午前0時04分");
        assertThat(city.count("births.delivery")).isEqualTo(1);
    }

    @Test
    void a_code_is_good_until_sixty_days_after_the_expected_day() {
        assertThat(city.house
                        .get(IssueDeliveryToken.class)
                        .issue(BirthCity.resident(mother), Optional.of(LocalDate.of(2026, 12, 1)))
                        .validUntil())
                .isEqualTo(LocalDate.of(2027, 1, 30));
    }

    private IssuedToken issue() {
        return city.house.get(IssueDeliveryToken.class).issue(BirthCity.resident(mother), Optional.empty());
    }
}
