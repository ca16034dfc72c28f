package jp.hagukumi.pregnancy.ports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applications that residents file in マイナポータル (電子申請等情報受取等API class): listed, got by their number, answered with a status.
 * Called outside any transaction.
 */
public interface ApplicationIntake {

    /** Whether this city fetches applications; where not, nothing is read and what is to be told waits. */
    boolean present();

    /**
     * Numbers that are new or changed since then, the oldest first; empty where the portal does not answer. At most a hundred.
     *
     * @param cursor of the last page; empty for the first
     */
    Optional<Listing> since(String cursor);

    Answer get(String number);

    Standing tell(Told status);

    /** A page of the list. */
    record Listing(List<Listed> listed, String next, boolean more) {

        public Listing {
            listed = List.copyOf(listed);
        }
    }

    /**
     * A number of the list.
     *
     * @param number 受付番号, 1 to 40 letters, digits and hyphens
     * @param stamp when it last changed, as the portal writes it; 1 to 40 characters
     */
    record Listed(String number, String stamp) {}

    /** What the portal answers to a number. */
    sealed interface Answer {}

    /** There it is. */
    record Found(Application application) implements Answer {}

    /** The portal knows no such number. */
    record Unknown() implements Answer {}

    /** No answer, or it is to be asked later. */
    record NotNow() implements Answer {}

    /**
     * An application as it came.
     *
     * @param raw the package, byte for byte; at most 12 MB
     * @param digest SHA-256 of it, 64 lower-case hexadecimal digits
     * @param procedure what it is for
     * @param items what was filled in, by name, in the order of the package
     * @param torn whether an attachment is not of the size that is said
     */
    record Application(
            String number,
            byte[] raw,
            String digest,
            Instant filedAt,
            String procedure,
            Map<String, String> items,
            int attachments,
            boolean torn) {

        public Application {
            raw = raw.clone();
            items = new LinkedHashMap<>(items);
        }

        @Override
        public byte[] raw() {
            return raw.clone();
        }

        @Override
        public String toString() {
            return "Application[" + number + "]";
        }
    }

    /**
     * A status to be told.
     *
     * @param id the same one is the same telling
     * @param item that has to be mended
     * @param words to the applicant, at most 500 code points
     */
    record Told(java.util.UUID id, String number, Status status, Optional<String> item, Optional<String> words) {

        @Override
        public String toString() {
            return "Told[" + id + " " + status + "]";
        }
    }

    /** 処理状況. */
    enum Status {
        /** 受付. */
        RECEIVED,
        /** 審査中. */
        EXAMINING,
        /** 要補正. */
        NEEDS_FIX,
        /** 完了. */
        DONE,
        /** 却下. */
        REJECTED
    }

    /** What became of telling a status. */
    enum Standing {
        /** The portal has it, now or since an earlier call. */
        TOLD,
        /** No answer, or it is to be told later. */
        NOT_NOW,
        /** Refused as it is. */
        REFUSED
    }
}
