package jp.hagukumi.pregnancy.ports;

import java.util.List;
import java.util.UUID;

/**
 * One message to the public medical hub: nothing but the fields that the list of this kind names, in its order.
 *
 * @param id of the letter: the same one is the same message, however often it is sent
 */
public record HubMessage(UUID id, Kind kind, List<Field> fields) {

    public HubMessage {
        fields = List.copyOf(fields);
    }

    /** What it does. */
    public enum Kind {
        /** Registers the woman whom it is about. */
        SUBJECT,
        /** Asks another municipality for a service. */
        REQUEST,
        /** Takes a request back. */
        RECALL_REQUEST,
        /** Deletes the woman from the hub. */
        RECALL_SUBJECT,
        /** Answers another municipality's request. */
        ANSWER,
        /** Tells what was done. */
        REPORT
    }

    /** How a value is written in JSON. */
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        FLAG,
        /** Several words, parted by spaces. */
        CODES
    }

    /** @param path names parted by dots: the last one within the ones before */
    public record Field(String path, Type type, String value) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Field[" + path + "]";
        }
    }

    @Override
    public String toString() {
        return "HubMessage[" + id + " " + kind + "]";
    }
}
