package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.hagukumi.births.rules.RegistrationForm.Need;
import jp.hagukumi.births.rules.WhoMayFile.Parents;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

class RegistrationFormTest {

    private static final Map<String, Need> NEEDS = Map.of("R", Need.REQUIRED, "O", Need.OPTIONAL, "-", Need.NOT_ASKED);

    private final RegistrationForm form = RegistrationForm.published();

    @Test
    void what_is_asked_is_as_the_table_written_by_hand_says() {
        var columns = Map.of(
                RegistrationField.CHILD_GIVEN_NAME, "givenName",
                RegistrationField.CHILD_GIVEN_KANA, "givenKana",
                RegistrationField.CHILD_LATIN_NAME, "latinName",
                RegistrationField.CHILD_RANK, "rank",
                RegistrationField.FATHER_GIVEN_NAME, "fatherName",
                RegistrationField.HONSEKI_ADDRESS, "honseki",
                RegistrationField.FATHER_OCCUPATION, "fatherOccupation",
                RegistrationField.MOTHER_OCCUPATION, "motherOccupation",
                RegistrationField.REMARKS, "remarks",
                RegistrationField.FILER_HONSEKI, "filerHonseki");
        for (var row :
                ReferenceTable.read("/jp/hagukumi/births/registration-form.csv").rows()) {
            var answer = form.ask(new RegistrationForm.Facts(
                    Parents.valueOf(row.text("parents")),
                    is(row, "recognised"),
                    is(row, "fatherForeign"),
                    is(row, "motherForeign"),
                    is(row, "filerForeign"),
                    is(row, "undecided"),
                    is(row, "sexUndetermined"),
                    row.date("born")));
            columns.forEach((field, column) -> assertThat(answer.of(field).need())
                    .as(row.text("case") + ": " + field)
                    .isEqualTo(NEEDS.get(row.text(column))));
        }
    }

    private static boolean is(ReferenceTable.Row row, String column) {
        return Boolean.parseBoolean(row.text(column));
    }

    @Test
    void every_field_has_an_answer_with_its_reason_and_rule_version() {
        var answer = form.ask(new RegistrationForm.Facts(
                Parents.MARRIED, false, false, false, false, false, false, LocalDate.parse("2025-06-01")));
        assertThat(answer.rules()).hasSize(RegistrationField.values().length);
        assertThat(answer.ruleVersion()).isEqualTo("registration-form/1 census-year/2025");
    }

    @Test
    void twins_share_all_but_name_sex_place_among_children_hour_and_remarks() {
        assertThat(java.util.stream.Stream.of(RegistrationField.values())
                        .filter(field -> !field.isShared())
                        .map(RegistrationField::path))
                .containsExactly(
                        "child.givenName",
                        "child.givenKana",
                        "child.nameUndecided",
                        "child.latinName",
                        "child.sex",
                        "child.rank",
                        "birth.at",
                        "remarks");
    }

    @Test
    void the_relation_is_said_from_the_householder() {
        assertThat(HouseholderRelation.CHILD.words()).isEqualTo("子");
        assertThat(HouseholderRelation.CHILDS_CHILD.words()).isEqualTo("子の子");
        assertThat(HouseholderRelation.YOUNGER_SISTERS_CHILD.words()).isEqualTo("妹の子");
    }
}
