package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.store.LossRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Pregnancies for other rooms. No right of its own: the calling use case has asked its guard. */
@ApplicationScoped
public class Pregnancies {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossRows losses;

    public Optional<PregnancyFacts> find(PregnancyId pregnancy) {
        return pregnancies.find(pregnancy).map(this::facts);
    }

    /** Her newest one, whatever became of it but a notice made by mistake. */
    public Optional<PregnancyFacts> latestOf(PersonId woman) {
        return pregnancies.latestOf(woman).map(this::facts);
    }

    /** Those notified on these days, both included, but for notices made by mistake. */
    public List<UUID> notifiedBetween(LocalDate from, LocalDate to) {
        return pregnancies.notifiedBetween(from, to);
    }

    private PregnancyFacts facts(StoredPregnancy known) {
        Optional<LocalDate> lostOn = known.lost() == 0
                ? Optional.empty()
                : losses.of(known.id()).stream()
                        .filter(kept -> !kept.takenBack())
                        .flatMap(kept -> kept.loss().on().stream())
                        .min(Comparator.naturalOrder());
        return new PregnancyFacts(
                known.id(),
                known.woman(),
                known.state(),
                known.dueOn(),
                known.fetuses(),
                known.lost(),
                known.heartbeatOn(),
                known.ward(),
                known.notifiedOn(),
                known.endedOn(),
                lostOn);
    }
}
