package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.IntakeRows;

/** A clerk reads one application that was set aside, with the residents who may be meant and in what each agrees. */
@Stateless
public class ReadApplication {

    @Inject
    Access access;

    @Inject
    IntakeRows applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    Audit audit;

    /** @throws Refusal NOT_FOUND */
    public ApplicationView read(Actor actor, ApplicationId application) {
        access.require(actor, IntakeAction.READ_APPLICATION, application);
        var stored = applications.find(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var view = desk.view(stored, stored.state() == ApplicationState.SET_ASIDE);
        audit.note(
                actor,
                IntakeEvent.APPLICATION_READ,
                application,
                view.candidates().stream()
                        .map(candidate -> candidate.person().value())
                        .collect(Collectors.toSet()),
                Map.of("candidates", String.valueOf(view.candidates().size())));
        return view;
    }
}
