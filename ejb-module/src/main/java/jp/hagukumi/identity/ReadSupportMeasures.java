package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_SUPPORT_MEASURES;
import static jp.hagukumi.identity.IdentityEvent.SUPPORT_MEASURES_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.SupportMeasureDesk;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** The support measures that protect a person, for the register clerk of her ward and nobody else. */
@Stateless
public class ReadSupportMeasures {

    @Inject
    Access access;

    @Inject
    SupportMeasureDesk measures;

    @Inject
    Audit audit;

    /** Past ones included, the newest first. */
    public List<MeasureView> read(Actor actor, PersonId person) {
        access.require(actor, READ_SUPPORT_MEASURES, person);
        var views = measures.of(person, new StaffId(actor.id()));
        audit.note(actor, SUPPORT_MEASURES_READ, person, List.of(person.value()));
        return views;
    }

    /** Whom it protects or protects from; {@code name} is empty for who is not known here (yet). */
    public record Concerned(String residentNumber, Optional<PersonNames> names) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Concerned[masked]";
        }
    }

    /**
     * One measure.
     *
     * @param ofTheRegister told by the register, which alone ends it
     * @param endedOn last day where it was ended before its time
     * @param endReason why an end is asked for, or was made
     * @param endAskedByMe then somebody else has to confirm
     */
    public record MeasureView(
            SupportMeasureId id,
            boolean ofTheRegister,
            SupportMeasureState state,
            LocalDate validFrom,
            LocalDate validTo,
            Optional<LocalDate> endedOn,
            Set<ProtectedField> hidden,
            boolean shutsOut,
            List<Concerned> protectedPersons,
            List<Concerned> protectedFrom,
            Optional<String> grounds,
            Optional<String> endReason,
            boolean endAskedByMe) {

        public MeasureView {
            hidden = Set.copyOf(hidden);
            protectedPersons = List.copyOf(protectedPersons);
            protectedFrom = List.copyOf(protectedFrom);
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "MeasureView[" + id + "]";
        }
    }
}
