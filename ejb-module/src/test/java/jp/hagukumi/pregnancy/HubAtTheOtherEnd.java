package jp.hagukumi.pregnancy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;

/** A public medical hub that a test can command, with a second municipality behind it: in memory, or a process at the end of a wire. */
public interface HubAtTheOtherEnd {

    /** How it behaves towards the city. */
    enum Mood {
        WELL,
        /** It takes what comes and answers too late. */
        SLOW,
        AWAY,
        REFUSING
    }

    /** What arrived, by path. */
    record Arrived(UUID id, String kind, Map<String, String> fields) {}

    PublicMedicalHub port();

    void is(Mood mood);

    /** Everything that arrived, each time it did. */
    List<Arrived> arrived();

    /** Something happens for the city, under a number of the hub's. */
    void tells(String eventId, String kind, Map<String, String> values);

    /** The hub forgets how far the city has read, and shows all from the beginning, in another order. */
    void startsOver();
}
