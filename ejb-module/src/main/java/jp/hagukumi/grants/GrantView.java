package jp.hagukumi.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ReturnReason;

/**
 * What stands for one pregnancy, for her and for the clerk.
 *
 * @param pregnancy whose grants these are
 * @param quiet whether no child of it lives: words without gladness
 * @param heartbeatKnown whether the city knows the day of the heartbeat, so that it is not asked again
 * @param parts the first and the second
 * @param lines all that is owed, reimbursements among them
 */
public record GrantView(
        UUID pregnancy,
        boolean quiet,
        LocalDate dueOn,
        int fetuses,
        boolean heartbeatKnown,
        Optional<LocalDate> cancelledOn,
        List<Part> parts,
        List<Line> lines) {

    public GrantView {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /** What she can do, or what became of it. */
    public enum Standing {
        /** Not before a day. */
        NOT_YET,
        POSSIBLE,
        FILED,
        TO_MEND,
        GRANTED,
        REFUSED,
        /** The rules say that it would be refused. */
        NOT_POSSIBLE
    }

    /**
     * One instalment.
     *
     * @param possibleFrom where it is too early
     * @param until the last day on which it can be applied for
     * @param yen what the rules give as things stand
     * @param steps each condition, as the rules answer it now or, once decided, as they did
     * @param application the newest one
     */
    public record Part(
            Instalment instalment,
            Standing standing,
            Optional<LocalDate> possibleFrom,
            Optional<LocalDate> until,
            GrantOutcome outcome,
            long yen,
            List<Said> steps,
            Optional<Filed> application) {

        public Part {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A condition with its answer.
     *
     * @param condition its name, such as {@code WITHIN_LIMIT}
     * @param day and {@code yen}: what decided it
     * @param words the sentence in Japanese
     */
    public record Said(String condition, boolean holds, Optional<LocalDate> day, Optional<Long> yen, String words) {}

    /**
     * An application as it stands.
     *
     * @param receivedWhy why it counts from a day before it was entered
     * @param papers each kind, with whether it is needed and what was sent
     */
    public record Filed(
            GrantApplicationId id,
            int version,
            ApplicationState state,
            String channel,
            LocalDate filedOn,
            Optional<LocalDate> heartbeatOn,
            Optional<Integer> fetuses,
            Elsewhere elsewhere,
            boolean askOthers,
            boolean askClinic,
            Optional<String> toMend,
            ShownAccount account,
            Optional<String> receivedWhy,
            List<Paper> papers) {

        public Filed {
            papers = List.copyOf(papers);
        }
    }

    /** How far a paper is needed. */
    public enum Need {
        /** Nothing is granted without it. */
        REQUIRED,
        /** It helps, and nothing waits for it. */
        WELCOME,
        NONE
    }

    /**
     * A kind of paper with what was sent of it.
     *
     * @param askedAgain a clerk asked for it and none was sent since
     * @param sent the oldest first
     */
    public record Paper(GrantPaper kind, Need need, boolean askedAgain, List<Sent> sent) {

        public Paper {
            sent = List.copyOf(sent);
        }
    }

    /**
     * One picture or PDF.
     *
     * @param position place among the papers of the application, from 1
     * @param mediaType empty where it was harmful and is gone
     */
    public record Sent(int position, DocumentState state, String mediaType, Instant addedAt) {}

    /**
     * An account as it may be shown.
     *
     * @param ending its number's last three digits
     * @param holder in the bank's letters; for the clerk only
     */
    public record ShownAccount(
            UUID id,
            String bank,
            String bankName,
            String branch,
            String branchName,
            AccountKind kind,
            String ending,
            Optional<String> holder,
            Optional<String> number,
            boolean formerSurname,
            boolean usable) {

        /** Logs carry no account. */
        @Override
        public String toString() {
            return "ShownAccount[" + id + "]";
        }
    }

    /**
     * What is owed, with its payments, the oldest first.
     *
     * @param checkup of a reimbursement
     */
    public record Line(
            LineId id,
            Instalment instalment,
            int sequence,
            LineKind kind,
            long yen,
            LineState state,
            Optional<String> endedWhy,
            Optional<UUID> checkup,
            List<Payment> payments) {

        public Line {
            payments = List.copyOf(payments);
        }
    }

    /** One attempt to pay it. */
    public record Payment(
            UUID id,
            long number,
            PaymentState state,
            Optional<LocalDate> valueOn,
            Optional<LocalDate> settledOn,
            Optional<ReturnReason> returned) {}
}
