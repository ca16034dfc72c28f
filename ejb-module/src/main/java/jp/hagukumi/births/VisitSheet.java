package jp.hagukumi.births;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.Colleagues.Colleague;

/**
 * All that a nurse needs at the door.
 *
 * @param answers worrying ones first, then in the order of the slip
 * @param place where to go; empty where nobody knows an address
 * @param phone where to call
 * @param planNote what was noted when it was planned
 * @param allowed what may be done next with this visit
 * @param calledOff agreed days that did not take place, newest first
 * @param visitors who may be sent today; empty where nothing can be planned any more
 */
public record VisitSheet(
        VisitRow visit,
        SlipId slip,
        List<Answer> answers,
        Optional<String> place,
        Optional<String> phone,
        Optional<String> planNote,
        Optional<VisitRecord> record,
        List<Followed> followUps,
        List<CalledOff> calledOff,
        List<Colleague> visitors,
        Set<Next> allowed) {

    public VisitSheet {
        answers = List.copyOf(answers);
        followUps = List.copyOf(followUps);
        calledOff = List.copyOf(calledOff);
        visitors = List.copyOf(visitors);
        allowed = Set.copyOf(allowed);
    }

    /** What can be done next. */
    public enum Next {
        PLAN,
        CALL_OFF,
        RECORD,
        CLOSE
    }

    /**
     * One answer of the slip or fact of the certificate; several concerns are several answers.
     *
     * @param field path in the slip, or the name of a fact, as in {@link SlipPrefill.Value#field}
     * @param value words, numbers, days, or constants of the slip's words
     */
    public record Answer(String field, String value, boolean worrying, ValueSource source) {

        @Override
        public String toString() {
            return "Answer[" + field + "]";
        }
    }

    /**
     * A visit that was agreed and called off.
     *
     * @param plannedAt for when it was agreed, local time in Japan
     */
    public record CalledOff(LocalDateTime plannedAt, CallOffReason reason, Optional<String> note) {

        @Override
        public String toString() {
            return "CalledOff[" + reason + "]";
        }
    }

    /** A follow-up with who did it when. */
    public record Followed(Instant at, String byName, FollowUpKind kind, String text, boolean closed) {

        @Override
        public String toString() {
            return "Followed[" + kind + "]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "VisitSheet[" + visit.id().value() + "]";
    }
}
