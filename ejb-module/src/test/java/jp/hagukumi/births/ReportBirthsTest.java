package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.ReportBirths;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ward hands to the survey of population (人口動態調査) each month. */
class ReportBirthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
    }

    @Test
    void what_the_ward_accepted_in_the_month_stands_in_its_report_once_with_notice_and_certificate() throws Exception {
        var child = town.child(mother, "2026-11-01T14:05", 2480);
        var number = accept(enter(child, Map.of("birth.at", "2026-11-01T14:05")));

        var lines = report(clerk(), NAKAHARA, NOVEMBER);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).toMap())
                .containsEntry("受理番号", number)
                .containsEntry("子の氏名", "試験　陽菜")
                .containsEntry("嫡出子か否かの別", "嫡出子")
                .containsEntry("生まれたとき", "2026-11-01T14:05")
                .containsEntry("体重（グラム）", "2480")
                .containsEntry("届出年月日", "2026-11-05");
        assertThat(report(clerk(), NAKAHARA, NOVEMBER.minusMonths(1))).isEmpty();
        assertThat(town.count(
                        "select count(*) from audit.entry where event = 'births.registration.BIRTHS_REPORTED' and about @> array['"
                                + child.value() + "'::uuid]"))
                .as("the family is told")
                .isEqualTo(1);
    }

    @Test
    void what_is_only_filed_is_not_reported() throws Exception {
        enter(town.child(mother, "2026-11-01T14:05", 3100), Map.of());

        assertThat(report(clerk(), NAKAHARA, NOVEMBER)).isEmpty();
    }

    @Test
    void a_father_who_is_not_asked_for_is_not_reported() throws Exception {
        accept(enter(town.child(mother, "2026-11-01T14:05", 3100), Map.of("parents.marriage", "NOT_MARRIED")));

        assertThat(report(clerk(), NAKAHARA, NOVEMBER))
                .singleElement()
                .satisfies(line -> assertThat(line.toMap())
                        .containsEntry("嫡出子か否かの別", "嫡出でない子")
                        .containsEntry("父の氏名", "")
                        .containsEntry("父の生年月日", ""));
    }

    @Test
    void a_comma_a_quote_and_a_rare_character_go_out_as_they_were_written() throws Exception {
        accept(enter(town.child(mother, "2026-11-01T14:05", 3100), Map.of("residence.address", "中原区, \"試験\" 𠮷町1")));

        assertThat(report(clerk(), NAKAHARA, NOVEMBER))
                .singleElement()
                .satisfies(line -> assertThat(line.get("住所")).isEqualTo("中原区, \"試験\" 𠮷町1"));
    }

    @Test
    void another_ward_an_other_role_and_a_month_to_come_are_refused() {
        assertThat(code(clerk(), ASAO, NOVEMBER)).isEqualTo(KernelRefusal.NOT_ALLOWED);
        assertThat(code(clerk(), NAKAHARA, NOVEMBER.plusMonths(1))).isEqualTo(RegistrationRefusal.REPORT_OF_THE_FUTURE);
        for (var role : List.of(Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(code(staffActor(town.staff(role, NAKAHARA), role, NAKAHARA), NAKAHARA, NOVEMBER))
                    .as(role.name())
                    .isEqualTo(KernelRefusal.NOT_ALLOWED);
        }
        assertThat(code(SlipTown.resident(mother), NAKAHARA, NOVEMBER)).isEqualTo(KernelRefusal.NOT_ALLOWED);
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private RegistrationId enter(PersonId child, Map<String, String> otherwise) {
        var values = new java.util.HashMap<>(PaperForm.ofAMarriedCouple());
        values.putAll(otherwise);
        return town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), child, new Paper(values, Deposit.NOW, LocalDate.parse("2026-11-05"), Optional.empty()));
    }

    private String accept(RegistrationId filed) {
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), filed, rowVersion(filed));
        return town.house.get(AcceptRegistration.class).accept(clerk(), filed, rowVersion(filed));
    }

    private int rowVersion(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed).rowVersion();
    }

    private List<CSVRecord> report(Actor actor, String ward, YearMonth month) throws IOException {
        var file = new String(
                town.house.get(ReportBirths.class).report(actor, ward, month).toArray(), StandardCharsets.UTF_8);
        try (var lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))) {
            return lines.getRecords();
        }
    }

    private jp.hagukumi.kernel.refusal.RefusalCode code(Actor actor, String ward, YearMonth month) {
        return catchThrowableOfType(
                        Refusal.class, () -> town.house.get(ReportBirths.class).report(actor, ward, month))
                .code();
    }
}
