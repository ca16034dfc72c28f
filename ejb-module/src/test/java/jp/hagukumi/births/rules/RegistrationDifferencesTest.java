package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.births.rules.RegistrationDifferences.Difference;
import jp.hagukumi.births.rules.RegistrationDifferences.Said;
import jp.hagukumi.births.rules.RegistrationDifferences.Weight;
import jp.hagukumi.births.rules.RegistrationDifferences.Wins;
import org.junit.jupiter.api.Test;

class RegistrationDifferencesTest {

    private static final Said CERTIFICATE =
            said("2026-11-01T14:05", "川崎市中原区小杉町1-1", BirthRank.Sex.FEMALE, Optional.of("試験陽菜"), "試験花");

    @Test
    void what_says_the_same_has_no_difference_whatever_the_spaces_in_a_name() {
        assertThat(RegistrationDifferences.between(
                        CERTIFICATE,
                        said(
                                "2026-11-01T14:05",
                                "川崎市中原区小杉町1-1",
                                BirthRank.Sex.FEMALE,
                                Optional.of("試験\u3000陽菜"),
                                "試験\u3000花")))
                .isEmpty();
    }

    @Test
    void the_certificate_wins_for_time_place_and_sex_and_the_form_for_the_name() {
        assertThat(RegistrationDifferences.between(
                        CERTIFICATE,
                        said("2026-11-01T14:06", "川崎市麻生区1-1", BirthRank.Sex.MALE, Optional.of("試験陽奈"), "試験花")))
                .containsExactlyInAnyOrder(
                        new Difference(RegistrationField.CHILD_GIVEN_NAME, Wins.FORM, Weight.OTHER),
                        new Difference(RegistrationField.CHILD_SEX, Wins.CERTIFICATE, Weight.OTHER),
                        new Difference(RegistrationField.BIRTH_AT, Wins.CERTIFICATE, Weight.OTHER),
                        new Difference(RegistrationField.BIRTH_PLACE, Wins.CERTIFICATE, Weight.OTHER));
    }

    @Test
    void the_same_place_and_name_in_other_writing_are_told_apart_from_another() {
        assertThat(RegistrationDifferences.between(
                        CERTIFICATE,
                        said("2026-11-01T14:05", "川崎市中原区小杉町１番１号", BirthRank.Sex.FEMALE, Optional.of("試験陽菜"), "試験花")))
                .containsExactly(new Difference(RegistrationField.BIRTH_PLACE, Wins.CERTIFICATE, Weight.WRITING));
    }

    @Test
    void a_name_blank_on_the_certificate_has_to_be_explained() {
        var blank = said("2026-11-01T14:05", "川崎市中原区小杉町1-1", BirthRank.Sex.FEMALE, Optional.empty(), "試験花");
        assertThat(RegistrationDifferences.between(blank, CERTIFICATE))
                .containsExactly(
                        new Difference(RegistrationField.CHILD_GIVEN_NAME, Wins.FORM, Weight.BLANK_ON_CERTIFICATE));
        assertThat(RegistrationDifferences.between(blank, blank)).isEmpty();
    }

    private static Said said(
            String at, String place, BirthRank.Sex sex, Optional<String> childName, String motherName) {
        return new Said(LocalDateTime.parse(at), place, sex, childName, motherName);
    }
}
