package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.OnlineConditions;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.rules.RegistrationForm;
import jp.hagukumi.births.rules.WhoMayFile;
import jp.hagukumi.births.rules.WhoMayFile.Capacity;
import jp.hagukumi.births.rules.WhoMayFile.Parents;
import jp.hagukumi.kernel.text.PersonName;

/** What the rules look at, read out of what stands in the fields. */
final class RegistrationFacts {

    private static final String JAPAN = "JPN";

    private RegistrationFacts() {}

    static RegistrationForm.Facts form(RegistrationContent content, LocalDate bornOn) {
        var capacity = capacity(content);
        var filerForeign = capacity.filter(known -> known == Capacity.MOTHER).isPresent()
                ? foreign(content, MOTHER_NATIONALITY)
                : capacity.filter(known -> known == Capacity.FATHER).isPresent()
                        && foreign(content, FATHER_NATIONALITY);
        return new RegistrationForm.Facts(
                parents(content),
                content.flag(PARENTS_RECOGNISED),
                foreign(content, FATHER_NATIONALITY),
                foreign(content, MOTHER_NATIONALITY),
                filerForeign,
                content.flag(CHILD_NAME_UNDECIDED),
                content.text(CHILD_SEX).filter("UNDETERMINED"::equals).isPresent(),
                bornOn);
    }

    static OnlineConditions.Facts online(RegistrationContent content, boolean ofThisCity, boolean certificate) {
        var marital = parents(content) == Parents.MARRIED;
        var known = content.text(HONSEKI_ADDRESS).isPresent()
                && content.text(HONSEKI_HEAD).isPresent()
                && content.text(HONSEKI_MUNICIPALITY).isPresent();
        return new OnlineConditions.Facts(
                content.flag(FILER_JOINTLY),
                is(content, Capacity.FATHER),
                is(content, Capacity.MOTHER),
                marital,
                !foreign(content, FATHER_NATIONALITY),
                !foreign(content, MOTHER_NATIONALITY),
                !content.flag(BIRTH_ABROAD),
                content.values().entrySet().stream()
                        .filter(entry -> entry.getKey().shape() == RegistrationField.Shape.NAME)
                        .allMatch(entry -> canBeSent(entry.getValue())),
                known,
                ofThisCity,
                certificate);
    }

    static Parents parents(RegistrationContent content) {
        return content.text(PARENTS_MARRIAGE).map(Parents::valueOf).orElse(Parents.MARRIED);
    }

    static Optional<Capacity> capacity(RegistrationContent content) {
        return content.text(FILER_CAPACITY).map(Capacity::valueOf);
    }

    static boolean is(RegistrationContent content, Capacity wanted) {
        return capacity(content).filter(wanted::equals).isPresent();
    }

    static WhoMayFile.Facts filer(RegistrationContent content, Capacity capacity) {
        // In the app only a parent files; that others cannot is shown to a clerk at the counter.
        return new WhoMayFile.Facts(parents(content), capacity, false, false, false);
    }

    private static boolean foreign(RegistrationContent content, RegistrationField nationality) {
        return content.text(nationality).filter(code -> !JAPAN.equals(code)).isPresent();
    }

    private static boolean canBeSent(String name) {
        if (PersonName.flawOf(name).isPresent()) {
            return false;
        }
        var written = new PersonName(name);
        return !written.hasPrivateUseCharacters() && !written.hasVariationSelectors();
    }
}
