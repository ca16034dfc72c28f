package jp.hagukumi.standin.nation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.hagukumi.pregnancy.HubAtTheOtherEnd;
import jp.hagukumi.pregnancy.HubContract;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.ws.pregnancy.JsonHub;
import org.junit.jupiter.api.AfterEach;

/** The hub's contract over the wire: the adapter that runs, and a server that knows nothing of the city's code. */
class HubOverTheWireTest extends HubContract {

    private final NationByWire nation = new NationByWire();

    @AfterEach
    void end() {
        nation.close();
    }

    @Override
    protected HubAtTheOtherEnd hub() {
        return new ByWire(nation);
    }

    /** The stand-in as the contract commands it. */
    private record ByWire(NationByWire nation) implements HubAtTheOtherEnd {

        @Override
        public PublicMedicalHub port() {
            return new JsonHub(
                    Optional.of(nation.standIn.hub()), Optional.of(NationByWire.TOKEN), NationByWire.PATIENCE);
        }

        @Override
        public void is(Mood mood) {
            nation.control("POST", "mood?is=" + mood, "");
        }

        @Override
        public List<Arrived> arrived() {
            return NationByWire.array(nation.control("GET", "arrived", "")).stream()
                    .map(JsonObject.class::cast)
                    .map(message -> new Arrived(
                            UUID.fromString(message.getString("id")),
                            message.getString("kind"),
                            NationByWire.flat(message.getJsonArray("body").getJsonObject(0), "")))
                    .toList();
        }

        @Override
        public void tells(String eventId, String kind, Map<String, String> values) {
            var event =
                    nested(new TreeMap<>(values), "").add("eventId", eventId).add("kind", kind);
            nation.control("POST", "events", event.build().toString());
        }

        @Override
        public void startsOver() {
            nation.control("POST", "events/again", "");
        }

        private static JsonObjectBuilder nested(Map<String, String> values, String prefix) {
            var object = Json.createObjectBuilder();
            var inner = new TreeMap<String, Boolean>();
            values.forEach((path, value) -> {
                if (path.startsWith(prefix)) {
                    var rest = path.substring(prefix.length());
                    if (rest.contains(".")) {
                        inner.put(rest.substring(0, rest.indexOf('.')), true);
                    } else {
                        object.add(rest, value);
                    }
                }
            });
            inner.keySet().forEach(name -> object.add(name, nested(values, prefix + name + ".")));
            return object;
        }
    }
}
