package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.rules.WhoMayFile.Parents;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Which fields of the form are asked, which of them must be filled in, and why, from what is known so far. The same answer
 * serves the page while somebody types and the judgement when it is filed.
 *
 * <p>Source: Family Register Act art. 49 para. 2; Ordinance art. 55 and appendix form 11; 人口動態調査令 on occupations.
 */
public final class RegistrationForm {

    private static final String VERSION = "registration-form/1";

    private final List<CensusYear> censusYears;

    private RegistrationForm(List<CensusYear> censusYears) {
        this.censusYears = censusYears;
    }

    public static RegistrationForm published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/census-years.csv"));
    }

    public static RegistrationForm of(ReferenceTable censusYears) {
        return new RegistrationForm(
                censusYears.rows().stream().map(CensusYear::of).toList());
    }

    /** Whether a field is asked for. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        NOT_ASKED
    }

    /** Why it is, or is not. */
    public enum Why {
        /** Art. 49 para. 2 and the form. */
        STATUTORY,
        /** The name is not decided: it is completed later (追完). */
        NAME_UNDECIDED,
        /** Without a sex there is no 長男 or 長女: completed later. */
        SEX_UNDETERMINED,
        /** A non-marital child that nobody recognised before birth has no father in the register yet. */
        NO_LEGAL_FATHER,
        /** Recognised before the birth (胎児認知): the father is entered. */
        RECOGNISED_BEFORE_BIRTH,
        /** No parent with a Japanese register: the nationality stands in its place. */
        NO_JAPANESE_REGISTER,
        /** A child that gets no Japanese nationality is also named in Latin letters. */
        FOREIGN_CHILD,
        /** A child that gets Japanese nationality has no Latin name in the register. */
        JAPANESE_CHILD,
        /** Parents who never lived together leave it empty. */
        WHERE_THEY_LIVED_TOGETHER,
        CENSUS_YEAR,
        NOT_A_CENSUS_YEAR,
        /** Free words of law. */
        FREE,
        /** A filer without a Japanese register gives the nationality instead. */
        FILER_WITHOUT_REGISTER,
        /** The blank name on the certificate, or the undecided name, has to be explained in 「その他」. */
        HAS_TO_BE_EXPLAINED
    }

    /**
     * What is known so far; where a thing is not known yet, the common case is taken, so that nothing common is missing.
     *
     * @param fatherForeign the legal father has no Japanese nationality
     * @param filerForeign whoever files has no Japanese nationality
     * @param born the day of birth
     */
    public record Facts(
            Parents parents,
            boolean recognisedBeforeBirth,
            boolean fatherForeign,
            boolean motherForeign,
            boolean filerForeign,
            boolean nameUndecided,
            boolean sexUndetermined,
            LocalDate born) {

        /** The child has a legal father at birth. */
        public boolean hasLegalFather() {
            return parents == Parents.MARRIED || parents == Parents.DIVORCED_BEFORE_BIRTH || recognisedBeforeBirth;
        }

        /** Neither legal parent is Japanese, so the child is not (国籍法2条). */
        public boolean childForeign() {
            return motherForeign && (!hasLegalFather() || fatherForeign);
        }
    }

    /** What holds for one field. */
    public record Rule(RegistrationField field, Need need, Why why) {}

    /** All fields in the order of the form. */
    public record Answer(Map<RegistrationField, Rule> rules, String ruleVersion) {

        public Answer {
            rules = new EnumMap<>(rules);
        }

        public Rule of(RegistrationField field) {
            return Optional.ofNullable(rules.get(field)).orElseThrow();
        }
    }

    public Answer ask(Facts facts) {
        var rules = new EnumMap<RegistrationField, Rule>(RegistrationField.class);
        for (var field : RegistrationField.values()) {
            rules.put(field, rule(field, facts));
        }
        var census = censusYear(facts.born()).map(CensusYear::version).orElse("census-year/none");
        return new Answer(rules, VERSION + " " + census);
    }

    private Rule rule(RegistrationField field, Facts facts) {
        return switch (field) {
            case CHILD_GIVEN_NAME, CHILD_GIVEN_KANA ->
                facts.nameUndecided() ? not(field, Why.NAME_UNDECIDED) : kana(field, facts);
            case CHILD_FAMILY_KANA -> kana(field, facts);
            case CHILD_LATIN_NAME ->
                facts.childForeign() && !facts.nameUndecided()
                        ? required(field, Why.FOREIGN_CHILD)
                        : not(field, facts.childForeign() ? Why.NAME_UNDECIDED : Why.JAPANESE_CHILD);
            case CHILD_RANK ->
                facts.sexUndetermined() ? not(field, Why.SEX_UNDETERMINED) : required(field, Why.STATUTORY);
            case CHILD_NAME_UNDECIDED, BIRTH_ABROAD, FILER_JOINTLY -> optional(field, Why.STATUTORY);
            case PARENTS_RECOGNISED ->
                facts.parents() == Parents.NOT_MARRIED ? optional(field, Why.STATUTORY) : not(field, Why.STATUTORY);
            case FATHER_FAMILY_NAME, FATHER_GIVEN_NAME, FATHER_BIRTH_DATE, FATHER_NATIONALITY -> father(field, facts);
            case HONSEKI_ADDRESS, HONSEKI_MUNICIPALITY, HONSEKI_HEAD ->
                facts.childForeign() ? not(field, Why.NO_JAPANESE_REGISTER) : required(field, Why.STATUTORY);
            case COHABITATION_SINCE -> optional(field, Why.WHERE_THEY_LIVED_TOGETHER);
            case FATHER_OCCUPATION ->
                facts.hasLegalFather() ? occupation(field, facts) : not(field, Why.NO_LEGAL_FATHER);
            case MOTHER_OCCUPATION -> occupation(field, facts);
            case REMARKS ->
                facts.nameUndecided() || facts.sexUndetermined()
                        ? required(field, Why.HAS_TO_BE_EXPLAINED)
                        : optional(field, Why.FREE);
            case FILER_HONSEKI, FILER_HONSEKI_HEAD ->
                facts.filerForeign() ? not(field, Why.FILER_WITHOUT_REGISTER) : required(field, Why.STATUTORY);
            default -> required(field, Why.STATUTORY);
        };
    }

    /** Names of foreign parents need not have a reading in kana; the register of residents keeps what they give. */
    private static Rule kana(RegistrationField field, Facts facts) {
        return facts.childForeign() && field != RegistrationField.CHILD_GIVEN_NAME
                ? optional(field, Why.FOREIGN_CHILD)
                : required(field, Why.STATUTORY);
    }

    private static Rule father(RegistrationField field, Facts facts) {
        if (!facts.hasLegalFather()) {
            return not(field, Why.NO_LEGAL_FATHER);
        }
        return required(field, facts.parents() == Parents.NOT_MARRIED ? Why.RECOGNISED_BEFORE_BIRTH : Why.STATUTORY);
    }

    private Rule occupation(RegistrationField field, Facts facts) {
        return censusYear(facts.born()).isPresent()
                ? required(field, Why.CENSUS_YEAR)
                : not(field, Why.NOT_A_CENSUS_YEAR);
    }

    private Optional<CensusYear> censusYear(LocalDate born) {
        return censusYears.stream().filter(year -> year.has(born)).findFirst();
    }

    private static Rule required(RegistrationField field, Why why) {
        return new Rule(field, Need.REQUIRED, why);
    }

    private static Rule optional(RegistrationField field, Why why) {
        return new Rule(field, Need.OPTIONAL, why);
    }

    private static Rule not(RegistrationField field, Why why) {
        return new Rule(field, Need.NOT_ASKED, why);
    }

    private record CensusYear(String version, LocalDate from, LocalDate until) {

        static CensusYear of(ReferenceTable.Row row) {
            return new CensusYear(row.text("version"), row.date("applies_from"), row.date("applies_to"));
        }

        boolean has(LocalDate born) {
            return !born.isBefore(from) && !born.isAfter(until);
        }
    }
}
