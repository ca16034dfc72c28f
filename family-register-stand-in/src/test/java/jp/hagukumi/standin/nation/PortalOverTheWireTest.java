package jp.hagukumi.standin.nation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PortalAtTheOtherEnd;
import jp.hagukumi.pregnancy.PortalContract;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;
import jp.hagukumi.ws.pregnancy.JsonPortal;
import org.junit.jupiter.api.AfterEach;

/** The portal's contract over the wire: the adapter that runs, and a server that knows nothing of the city's code. */
class PortalOverTheWireTest extends PortalContract {

    private final NationByWire nation = new NationByWire();

    @AfterEach
    void end() {
        nation.close();
    }

    @Override
    protected PortalAtTheOtherEnd portal() {
        return new ByWire(nation);
    }

    /** The stand-in as the contract commands it. */
    private record ByWire(NationByWire nation) implements PortalAtTheOtherEnd {

        @Override
        public ApplicationIntake port() {
            return new JsonPortal(
                    Optional.of(nation.standIn.portal()),
                    Optional.of(NationByWire.TOKEN),
                    NationByWire.PATIENCE,
                    new CityClock());
        }

        @Override
        public void is(Mood mood) {
            nation.control("POST", "mood?is=" + mood, "");
        }

        @Override
        public void files(String number, String filedAt, Map<String, String> items, boolean torn) {
            var said = Json.createObjectBuilder();
            new TreeMap<>(items).forEach(said::add);
            var application = Json.createObjectBuilder()
                    .add("number", number)
                    .add("procedure", "PREGNANCY_NOTIFICATION")
                    .add("filedAt", filedAt)
                    .add("items", said)
                    .add(
                            "attachments",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder()
                                            .add("name", "card.png")
                                            .add("mediaType", "image/png")
                                            .add("size", torn ? 4 : 3)
                                            .add("content", "AQID")));
            nation.control("PUT", "applications/" + number, application.build().toString());
        }

        @Override
        public void lists(String number) {
            nation.control("POST", "applications/" + number + "/listed", "");
        }

        @Override
        public List<Told> told() {
            return NationByWire.array(nation.control("GET", "statuses", "")).stream()
                    .map(JsonObject.class::cast)
                    .map(status -> new Told(
                            status.getString("number"),
                            status.getJsonObject("told").getString("status"),
                            Optional.ofNullable(status.getJsonObject("told").getString("item", null))))
                    .toList();
        }
    }
}
