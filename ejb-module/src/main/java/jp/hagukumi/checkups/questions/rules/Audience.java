package jp.hagukumi.checkups.questions.rules;

/** Who may see an answer. Whoever wrote it always may. */
public enum Audience {
    /** Every guardian to whom the child is open, health clerks and health nurses: one answer for the child. */
    FAMILY(false),
    /** Health clerks and health nurses; each guardian has an answer of her own that the others do not see. */
    HEALTH_STAFF(true),
    /** Health nurses only, and in a table of its own; each guardian has an answer of her own that the others do not see. */
    SENSITIVE(true);

    private final boolean ofWriter;

    Audience(boolean ofWriter) {
        this.ofWriter = ofWriter;
    }

    /** Whether each guardian answers for herself, unseen by the others. */
    public boolean isOfWriter() {
        return ofWriter;
    }
}
