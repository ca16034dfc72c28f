package jp.hagukumi.births.rules;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.text.NameFold;

/**
 * Where certificate and registration say different things, and which of them holds: the certificate for time, place and
 * sex, the form for the child's name; the mother's name on the form is the registered one. Nothing is overwritten: a
 * difference is shown, and only the institution corrects its certificate. The weight stands on the certificate alone.
 *
 * <p>Source: Family Register Act art. 49 para. 3; practice of the offices.
 */
public final class RegistrationDifferences {

    private RegistrationDifferences() {}

    /** Which of the two holds. */
    public enum Wins {
        CERTIFICATE,
        FORM
    }

    /** How far apart they are. */
    public enum Weight {
        /** The same but for variants of characters, width or spaces. */
        WRITING,
        /** Something else is said. */
        OTHER,
        /** The certificate is blank (命名前): the form has to say so in 「その他」. */
        BLANK_ON_CERTIFICATE
    }

    /** One difference. */
    public record Difference(RegistrationField field, Wins wins, Weight weight) {}

    /**
     * What the certificate, or the form, says.
     *
     * @param childName family and given name in one piece; empty where blank
     */
    public record Said(
            LocalDateTime bornAt, String place, BirthRank.Sex sex, Optional<String> childName, String motherName) {

        @Override
        public String toString() {
            return "Said[masked]";
        }
    }

    public static List<Difference> between(Said certificate, Said form) {
        var differences = new ArrayList<Difference>();
        if (certificate.childName().isEmpty() && form.childName().isPresent()) {
            differences.add(new Difference(RegistrationField.CHILD_GIVEN_NAME, Wins.FORM, Weight.BLANK_ON_CERTIFICATE));
        }
        certificate
                .childName()
                .ifPresent(name -> names(name, form.childName().orElse(""))
                        .ifPresent(weight -> differences.add(
                                new Difference(RegistrationField.CHILD_GIVEN_NAME, Wins.FORM, weight))));
        if (certificate.sex() != form.sex()) {
            differences.add(new Difference(RegistrationField.CHILD_SEX, Wins.CERTIFICATE, Weight.OTHER));
        }
        if (!certificate.bornAt().equals(form.bornAt())) {
            differences.add(new Difference(RegistrationField.BIRTH_AT, Wins.CERTIFICATE, Weight.OTHER));
        }
        if (!certificate.place().equals(form.place())) {
            var same = address(certificate.place()).equals(address(form.place()));
            differences.add(new Difference(
                    RegistrationField.BIRTH_PLACE, Wins.CERTIFICATE, same ? Weight.WRITING : Weight.OTHER));
        }
        names(certificate.motherName(), form.motherName())
                .ifPresent(weight ->
                        differences.add(new Difference(RegistrationField.MOTHER_GIVEN_NAME, Wins.FORM, weight)));
        return differences;
    }

    private static Optional<Weight> names(String certified, String written) {
        if (withoutSpaces(certified).equals(withoutSpaces(written))) {
            return Optional.empty();
        }
        return Optional.of(NameFold.key(certified).equals(NameFold.key(written)) ? Weight.WRITING : Weight.OTHER);
    }

    private static String withoutSpaces(String name) {
        return name.codePoints()
                .filter(point -> !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** An address may be normalised, a name never: １丁目２－３ and 1丁目2-3 are one place. */
    private static String address(String text) {
        return withoutSpaces(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("[-‐‑–—−ー－]", "-")
                .replaceAll("丁目|番地|番|号", "-")
                .replaceAll("-+", "-")
                .replaceAll("-$", "");
    }
}
