package jp.hagukumi.pregnancy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.model.ApplicationLife;
import jp.hagukumi.pregnancy.store.IntakeRows;
import jp.hagukumi.pregnancy.store.StoredApplication;

/** What the desk's decisions on an application share. */
@ApplicationScoped
class ApplicationDesk {

    private static final TextBounds WORDS = TextBounds.lines(1, 500);

    @Inject
    IntakeRows applications;

    @Inject
    WomenMeant women;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** @throws Refusal NOT_FOUND */
    StoredApplication locked(ApplicationId application) {
        return applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    /** @throws Refusal {@link IntakeRefusal#ONLY_TO_SETTLE}: nothing is told of what came second under its number */
    void requireFirst(StoredApplication application) {
        if (isReused(application)) {
            throw new Refusal(IntakeRefusal.ONLY_TO_SETTLE);
        }
    }

    boolean isReused(StoredApplication application) {
        return application
                .finding()
                .filter(IntakeRefusal.NUMBER_REUSED.code()::equals)
                .isPresent();
    }

    /** @throws Refusal {@link IntakeRefusal#TEXT_UNFIT} */
    String words(String field, Written written) {
        if (WORDS.flawOf(written.exact()).isPresent()) {
            throw Refusal.at(field, IntakeRefusal.TEXT_UNFIT).with("max", WORDS.most());
        }
        return written.exact();
    }

    void decide(
            Actor actor,
            StoredApplication application,
            ApplicationLife.Event event,
            Optional<PregnancyId> pregnancy,
            Optional<String> note) {
        applications.decide(
                application.id(),
                ApplicationLife.TABLE.after(application.state(), event),
                pregnancy,
                actor.id(),
                clock.now(),
                note);
    }

    ApplicationView view(StoredApplication application, boolean withCandidates) {
        return new ApplicationView(
                application.id(),
                application.number(),
                application.state(),
                application.filedAt(),
                application.receivedAt(),
                application.ward(),
                application.items(),
                application.attachments(),
                application.finding().orElse(""),
                application.item(),
                isReused(application),
                withCandidates ? candidates(application) : List.of());
    }

    private List<ApplicationView.Candidate> candidates(StoredApplication application) {
        var found = women.candidates(application.items());
        var guarded = people.underProtection(
                found.stream().map(candidate -> candidate.person().id()).toList(), clock.today());
        return found.stream()
                .map(candidate -> new ApplicationView.Candidate(
                        candidate.person().id(),
                        candidate.person().names().full(),
                        candidate.person().birthDate(),
                        candidate.person().ward(),
                        guarded.contains(candidate.person().id()),
                        candidate.agreements().stream().map(Enum::name).collect(Collectors.toSet())))
                .toList();
    }
}
