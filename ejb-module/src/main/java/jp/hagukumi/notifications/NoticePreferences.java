package jp.hagukumi.notifications;

import java.util.Optional;

/**
 * How a person wants to be told.
 *
 * @param language of notices and mails
 * @param mail an address of at most 254 characters
 * @param byMail whether a mail says that a notice waits
 */
public record NoticePreferences(Language language, Optional<String> mail, boolean byMail) {

    /** Until the person chooses: Japanese, no mail. */
    public static final NoticePreferences UNSAID = new NoticePreferences(Language.JA, Optional.empty(), false);

    /** The address is a person's own and stays out of logs. */
    @Override
    public String toString() {
        return "NoticePreferences[" + language + ", mail=" + (mail.isPresent() ? "***" : "none") + ", " + byMail + "]";
    }
}
