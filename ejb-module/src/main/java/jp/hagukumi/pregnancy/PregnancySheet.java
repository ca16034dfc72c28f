package jp.hagukumi.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.PersonId;

/**
 * A pregnancy's case at the desk.
 *
 * @param woman as the register has her today: a name or an address that changed is the new one
 * @param answers health nurses only; empty for everybody else
 * @param losses health nurses only
 * @param protectedPerson a support measure protects her
 * @param allowed what may be done from here, as constants of {@link PregnancyAction}
 */
public record PregnancySheet(
        PregnancyId id,
        PersonId woman,
        Woman person,
        PregnancyState state,
        LocalDate dueOn,
        int weeks,
        int days,
        int fetuses,
        int lost,
        Optional<LocalDate> heartbeatOn,
        String ward,
        LocalDate notifiedOn,
        Optional<LocalDate> endedOn,
        int version,
        Notification notice,
        Instant filedAt,
        int weeksAtNotice,
        Optional<Answers> answers,
        List<Handbook> handbooks,
        Set<HandedOver> handedOver,
        List<PregnancyChange> changes,
        List<ToldLoss> losses,
        boolean protectedPerson,
        Set<PregnancyAction> allowed) {

    public PregnancySheet {
        handbooks = List.copyOf(handbooks);
        handedOver = Set.copyOf(handedOver);
        changes = List.copyOf(changes);
        losses = List.copyOf(losses);
        allowed = Set.copyOf(allowed);
    }

    /** Who she is. */
    public record Woman(
            String name,
            Optional<String> kana,
            LocalDate birthDate,
            int age,
            Optional<String> address,
            boolean signsIn) {

        @Override
        public String toString() {
            return "Woman[…]";
        }
    }

    /** A loss as told. */
    public record ToldLoss(Loss loss, Loss.ToldBy toldBy, Instant toldAt, boolean takenBack) {}

    /** A case's sheet stays out of logs. */
    @Override
    public String toString() {
        return "PregnancySheet[" + id.value() + "]";
    }
}
