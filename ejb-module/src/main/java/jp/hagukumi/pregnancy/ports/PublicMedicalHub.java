package jp.hagukumi.pregnancy.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public medical hub (PMH), as far as stays around a birth go through it. Called outside any transaction, and again with the
 * same message where nobody knows how the last call ended. Never hands on a My Number: a gateway outside adds it.
 */
public interface PublicMedicalHub {

    /** Whether this city is connected; where not, letters wait. */
    boolean present();

    /** Registers a subject, asks for a service, takes it back, answers or reports, as the message's kind says. */
    Standing send(HubMessage message);

    /**
     * What came since then, the oldest first; empty where the hub does not answer. At most a hundred.
     *
     * @param cursor of the last page; empty for the first
     */
    Optional<Page> since(String cursor);

    /** What became of a call. */
    enum Standing {
        /** The hub has it, now or since an earlier call. */
        TAKEN,
        /** No answer, or the hub asks to come later. It may have arrived all the same. */
        NOT_NOW,
        /** Refused as it is: sending it again helps nobody. */
        REFUSED
    }

    /**
     * @param next the cursor of the page after this one; at most 200 characters
     * @param more whether another page is there already
     */
    record Page(List<Event> events, String next, boolean more) {

        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * Something that happened at the hub and is for this city.
     *
     * @param eventId the hub's own number, 1 to 64 letters, digits, {@code . _ -}
     * @param digest SHA-256 of the event as it came, 64 lower-case hexadecimal digits
     * @param kind ANSWER, REPORT, REQUEST, RECALL; another word where we know none
     * @param values what it says, by path; only paths that are asked for below are read
     */
    record Event(String eventId, String digest, String kind, Map<String, String> values) {

        /** The only paths that are read of an event; whatever else came is not looked at and not kept. */
        public static final List<String> READ = List.of(
                "requestId",
                "municipality",
                "toMunicipality",
                "answer",
                "reason",
                "reportId",
                "service",
                "serviceDate",
                "outcome",
                "childWeightGrams",
                "followUp",
                "basicFiveInfo.name",
                "basicFiveInfo.nameKana",
                "basicFiveInfo.dateOfBirth",
                "isNotDisclosed",
                "dueDate",
                "phone",
                "stay.address",
                "stay.from",
                "stay.to",
                "deliveryFacility",
                "services");

        public Event {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Event[" + eventId + "]";
        }
    }
}
