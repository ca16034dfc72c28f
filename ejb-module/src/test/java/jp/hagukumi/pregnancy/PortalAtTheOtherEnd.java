package jp.hagukumi.pregnancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;

/** マイナポータル as a test can command it: in memory, or a process at the end of a wire. */
public interface PortalAtTheOtherEnd {

    /** How it behaves towards the city. */
    enum Mood {
        WELL,
        SLOW,
        AWAY,
        REFUSING
    }

    /** A status as it arrived. */
    record Told(String number, String status, Optional<String> item) {}

    ApplicationIntake port();

    void is(Mood mood);

    /**
     * Somebody files.
     *
     * @param torn an attachment is not of the size that is said
     */
    void files(String number, String filedAt, Map<String, String> items, boolean torn);

    /** The number is listed once more, or without being there. */
    void lists(String number);

    List<Told> told();
}
