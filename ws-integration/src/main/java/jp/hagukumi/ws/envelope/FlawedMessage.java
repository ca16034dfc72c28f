package jp.hagukumi.ws.envelope;

/**
 * A message that is not accepted, by name. Carries no text of the message: names of persons must not reach a log through an
 * exception.
 */
public final class FlawedMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String where;

    /** @param where the name of the element, attribute or algorithm concerned; empty where the flaw says enough */
    public FlawedMessage(Flaw flaw, String where) {
        super(where.isEmpty() ? flaw.name() : flaw.name() + ": " + where, null, false, false);
        this.flaw = flaw;
        this.where = where;
    }

    public Flaw flaw() {
        return flaw;
    }

    public String where() {
        return where;
    }
}
