package jp.hagukumi.pregnancy.results;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.kernel.access.Actor;

/** Takes a file in and lets all of it go again, so that what is told beforehand is what will be done. */
@Stateless
public class TryResultFile {

    @Inject
    FileIntake intake;

    /** Ends the transaction without a trace and brings what would have become of the file. */
    @ApplicationException(rollback = true)
    public static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FileOutcome outcome;

        Tried(FileOutcome outcome) {
            super("tried", null, false, false);
            this.outcome = outcome;
        }

        public FileOutcome outcome() {
            return outcome;
        }
    }

    /** @throws Tried always, unless the whole file is refused */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void attempt(Actor actor, KeptBytes content) {
        throw new Tried(intake.take(actor, content).outcome());
    }
}
