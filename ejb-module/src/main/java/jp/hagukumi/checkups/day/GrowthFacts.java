package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import jp.hagukumi.births.BirthValues;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.People;

/** What growth is reckoned by: birth, sex, and the weeks of pregnancy where a certificate says them. */
@ApplicationScoped
public class GrowthFacts {

    private static final int DAYS_OF_WEEK = 7;

    @Inject
    People people;

    @Inject
    BirthValues births;

    /** Weeks are completed weeks: a corrected age may be up to six days too young, and is for display only. */
    public Growth.Child of(StoredCheckup checkup) {
        var child = people.find(checkup.child()).orElseThrow();
        return new Growth.Child(
                child.birthDate(),
                Growth.Curves.valueOf(child.sex().name()),
                births.of(checkup.child()).map(born -> born.weeks() * DAYS_OF_WEEK));
    }

    /** The last earlier reading of the same curve; length and height are one. */
    public static Optional<Growth.Reading> last(Collection<Growth.Reading> earlier, Growth.Kind kind) {
        return earlier.stream()
                .filter(reading -> curve(reading.kind()) == curve(kind))
                .max(Comparator.comparing(Growth.Reading::on));
    }

    private static Growth.Kind curve(Growth.Kind kind) {
        return kind == Growth.Kind.LENGTH ? Growth.Kind.HEIGHT : kind;
    }
}
