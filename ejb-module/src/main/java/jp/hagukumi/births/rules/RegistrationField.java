package jp.hagukumi.births.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of the statutory form of a birth registration (出生届, Ordinance appendix form 11), in its order. A value is text as
 * it was written; what it may be is its shape. Bounds in code points.
 */
public enum RegistrationField {
    CHILD_FAMILY_NAME("child.familyName", Section.CHILD, Shape.NAME, 50),
    CHILD_GIVEN_NAME("child.givenName", Section.CHILD, Shape.NAME, 50),
    CHILD_FAMILY_KANA("child.familyKana", Section.CHILD, Shape.KANA, 100),
    CHILD_GIVEN_KANA("child.givenKana", Section.CHILD, Shape.KANA, 100),
    /** 名未定: completed later (追完). */
    CHILD_NAME_UNDECIDED("child.nameUndecided", Section.CHILD, Shape.FLAG, 5),
    /** The name in Latin letters of a child that will have no Japanese nationality. */
    CHILD_LATIN_NAME("child.latinName", Section.CHILD, Shape.LATIN, 100),
    CHILD_SEX("child.sex", Section.CHILD, "MALE", "FEMALE", "UNDETERMINED"),
    CHILD_RANK("child.rank", Section.CHILD, Shape.NUMBER, 2),
    BIRTH_AT("birth.at", Section.BIRTH, Shape.MINUTE, 16),
    BIRTH_ABROAD("birth.abroad", Section.BIRTH, Shape.FLAG, 5),
    BIRTH_PLACE("birth.place", Section.BIRTH, Shape.TEXT, 100),
    PARENTS_MARRIAGE("parents.marriage", Section.PARENTS, "MARRIED", "DIVORCED_BEFORE_BIRTH", "NOT_MARRIED"),
    /** 胎児認知 */
    PARENTS_RECOGNISED("parents.recognisedBeforeBirth", Section.PARENTS, Shape.FLAG, 5),
    FATHER_FAMILY_NAME("father.familyName", Section.PARENTS, Shape.NAME, 50),
    FATHER_GIVEN_NAME("father.givenName", Section.PARENTS, Shape.NAME, 50),
    FATHER_BIRTH_DATE("father.birthDate", Section.PARENTS, Shape.DATE, 10),
    FATHER_NATIONALITY("father.nationality", Section.PARENTS, Shape.COUNTRY, 3),
    MOTHER_FAMILY_NAME("mother.familyName", Section.PARENTS, Shape.NAME, 50),
    MOTHER_GIVEN_NAME("mother.givenName", Section.PARENTS, Shape.NAME, 50),
    MOTHER_BIRTH_DATE("mother.birthDate", Section.PARENTS, Shape.DATE, 10),
    MOTHER_NATIONALITY("mother.nationality", Section.PARENTS, Shape.COUNTRY, 3),
    HONSEKI_ADDRESS("honseki.address", Section.PARENTS, Shape.TEXT, 100),
    HONSEKI_MUNICIPALITY("honseki.municipality", Section.PARENTS, Shape.MUNICIPALITY, 6),
    HONSEKI_HEAD("honseki.head", Section.PARENTS, Shape.NAME, 50),
    RESIDENCE_ADDRESS("residence.address", Section.HOME, Shape.TEXT, 200),
    RESIDENCE_HOUSEHOLDER("residence.householder", Section.HOME, Shape.NAME, 100),
    RESIDENCE_RELATION("residence.relation", Section.HOME, HouseholderRelation.names()),
    COHABITATION_SINCE("cohabitation.since", Section.HOME, Shape.MONTH, 7),
    HOUSEHOLD_WORK("household.work", Section.HOME, "1", "2", "3", "4", "5", "6"),
    FATHER_OCCUPATION("father.occupation", Section.HOME, Shape.TEXT, 50),
    MOTHER_OCCUPATION("mother.occupation", Section.HOME, Shape.TEXT, 50),
    REMARKS("remarks", Section.FILER, Shape.LINES, 500),
    FILER_CAPACITY(
            "filer.capacity",
            Section.FILER,
            Stream.of(WhoMayFile.Capacity.values()).map(Enum::name).toArray(String[]::new)),
    /** Both parents file together: then the paper form is needed. */
    FILER_JOINTLY("filer.jointly", Section.FILER, Shape.FLAG, 5),
    FILER_ADDRESS("filer.address", Section.FILER, Shape.TEXT, 200),
    FILER_HONSEKI("filer.honseki", Section.FILER, Shape.TEXT, 100),
    FILER_HONSEKI_HEAD("filer.honsekiHead", Section.FILER, Shape.NAME, 50),
    FILER_BIRTH_DATE("filer.birthDate", Section.FILER, Shape.DATE, 10),
    FILER_PHONE("filer.phone", Section.FILER, Shape.PHONE, 20);

    private static final Map<String, RegistrationField> BY_PATH =
            Stream.of(values()).collect(Collectors.toMap(RegistrationField::path, Function.identity()));

    private final String path;
    private final Section section;
    private final Shape shape;
    private final int most;
    private final List<String> words;

    RegistrationField(String path, Section section, Shape shape, int most) {
        this.path = path;
        this.section = section;
        this.shape = shape;
        this.most = most;
        this.words = List.of();
    }

    RegistrationField(String path, Section section, String... words) {
        this.path = path;
        this.section = section;
        this.shape = Shape.WORD;
        this.most = Stream.of(words).mapToInt(String::length).max().orElseThrow();
        this.words = List.of(words);
    }

    /** The parts of the form, one a screen. */
    public enum Section {
        CHILD,
        BIRTH,
        PARENTS,
        HOME,
        FILER
    }

    /** What a value may be. */
    public enum Shape {
        /** A name as registered. */
        NAME(".+"),
        /** Katakana, judged by {@link FuriganaRules}. */
        KANA(".+"),
        /** Letters, spaces, hyphens and apostrophes, as in a passport. */
        LATIN("[A-Za-z][A-Za-z '\\-.]*"),
        /** One line. */
        TEXT(".+"),
        /** Several lines. */
        LINES("(?s).+"),
        FLAG("true|false"),
        /** 1 to 99. */
        NUMBER("[1-9][0-9]?"),
        /** 2026-11-22 */
        DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        /** 2026-11 */
        MONTH("[0-9]{4}-(0[1-9]|1[0-2])"),
        /** 2026-11-22T09:05, local time of the place of birth. */
        MINUTE("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"),
        /** Three letters (ISO 3166-1 alpha-3). */
        COUNTRY("[A-Z]{3}"),
        /** Six digits. */
        MUNICIPALITY("[0-9]{6}"),
        PHONE("[0-9+() -]{9,20}"),
        /** One of the field's words. */
        WORD("[A-Z0-9_]+");

        private final Pattern pattern;

        Shape(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean fits(String value) {
            return pattern.matcher(value).matches();
        }

        /** The pattern, for the page that judges while somebody types. */
        public String pattern() {
            return pattern.pattern();
        }
    }

    /** The name by which requests, findings and defects point at it. */
    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public Shape shape() {
        return shape;
    }

    /** Longest value in code points. */
    public int most() {
        return most;
    }

    /** The words it may have, where it is a choice. */
    public List<String> words() {
        return words;
    }

    /** Whether twins of one delivery have one value. */
    public boolean isShared() {
        return switch (this) {
            case CHILD_GIVEN_NAME,
                    CHILD_GIVEN_KANA,
                    CHILD_NAME_UNDECIDED,
                    CHILD_LATIN_NAME,
                    CHILD_SEX,
                    CHILD_RANK,
                    BIRTH_AT,
                    REMARKS -> false;
            default -> true;
        };
    }

    public static Optional<RegistrationField> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
