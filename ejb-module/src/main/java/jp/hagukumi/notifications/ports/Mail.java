package jp.hagukumi.notifications.ports;

/** Hands a mail to the city's mail server. Asked outside any transaction. */
public interface Mail {

    /** Whether a mail server is configured; without one, mails wait. */
    boolean present();

    /**
     * @param id the same when the same mail is tried again, for its Message-ID
     * @param text plain text
     * @return whether the server took it
     */
    Outcome send(String id, String to, String subject, String text);

    /** What became of it. */
    enum Outcome {
        TAKEN,
        /** The server does not want this address, now or later. */
        REJECTED,
        /** No answer, or "later". */
        NOT_NOW
    }
}
