package jp.hagukumi.births.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.identity.PersonId;

/**
 * A registration as its family sees it: what stands in it, what is asked and why, where it stands.
 *
 * @param version to be sent along with the next change
 * @param daysLeft to the last day that is in time, from today or from the date of receipt; negative after it
 * @param late judged on the date of receipt, or today while nothing is filed
 * @param receivedOn the date of deposit; empty for a draft
 * @param fields every field with what holds for it, in the order of the form
 * @param unmet conditions that keep the app's registration from being the notice itself; then the form is printed and signed
 * @param differences fields in which the certificate says something else
 * @param mendedByPhone what the office put right after speaking with the filer, the first one first
 * @param toSign what the filer signs, while it can be filed or mended; empty otherwise
 * @param photo how it stands with the photo of the paper certificate
 * @param allowed what may be done with it now
 */
public record RegistrationView(
        RegistrationId id,
        PersonId child,
        RegistrationState state,
        int version,
        String ward,
        String wardName,
        LocalDate bornOn,
        LocalDate dueOn,
        int daysLeft,
        boolean late,
        Optional<LocalDate> receivedOn,
        List<Field> fields,
        List<RegistrationRefusal> unmet,
        List<String> differences,
        List<Defect> defects,
        List<Line> history,
        List<MendedByPhone> mendedByPhone,
        Optional<Bytes> toSign,
        CertificatePhoto photo,
        List<RegistrationMove> allowed) {

    public RegistrationView {
        fields = List.copyOf(fields);
        unmet = List.copyOf(unmet);
        differences = List.copyOf(differences);
        defects = List.copyOf(defects);
        history = List.copyOf(history);
        mendedByPhone = List.copyOf(mendedByPhone);
        allowed = List.copyOf(allowed);
    }

    /**
     * One field: the rule the page judges by while somebody types, and its value.
     *
     * @param section CHILD, BIRTH, PARENTS, HOME or FILER
     * @param shape what a value may be
     * @param pattern regular expression a value matches whole
     * @param most code points
     * @param words the choices, where it is one
     * @param need REQUIRED, OPTIONAL or NOT_ASKED
     * @param why the reason for the need
     */
    public record Field(
            String path,
            String section,
            String shape,
            String pattern,
            int most,
            List<String> words,
            String need,
            String why,
            Optional<String> value,
            Optional<ValueSource> source) {

        public Field {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Field[" + path + "]";
        }
    }

    /** Something to be put right. */
    public record Defect(String field, String code, Optional<String> words) {

        @Override
        public String toString() {
            return "Defect[" + field + "]";
        }
    }

    /**
     * One move of the history.
     *
     * @param reason why the office refused it or put it right, for the family to read; empty for other moves
     */
    public record Line(
            RegistrationMove move, RegistrationState state, boolean byOffice, Instant at, Optional<String> reason) {

        @Override
        public String toString() {
            return "Line[" + move + ", " + at + "]";
        }
    }

    /**
     * Small mistakes that a clerk put right with the filer's consent.
     *
     * @param by name of the clerk; empty where nobody of that id is known any more
     * @param spokenWith whom the clerk spoke with
     */
    public record MendedByPhone(
            int version, Instant at, String by, String spokenWith, String reason, List<Amendment.Change> changes) {

        public MendedByPhone {
            changes = List.copyOf(changes);
        }

        @Override
        public String toString() {
            return "MendedByPhone[" + version + "]";
        }
    }

    @Override
    public String toString() {
        return "RegistrationView[" + id + "]";
    }
}
