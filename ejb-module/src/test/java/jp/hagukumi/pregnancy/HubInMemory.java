package jp.hagukumi.pregnancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.hagukumi.pregnancy.ports.HubMessage;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;

/** A hub in memory. */
class HubInMemory implements HubAtTheOtherEnd, PublicMedicalHub {

    private static final int PAGE = 2;

    private final List<Arrived> arrived = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Mood mood = Mood.WELL;
    private boolean over;
    boolean connected = true;

    @Override
    public PublicMedicalHub port() {
        return this;
    }

    @Override
    public void is(Mood now) {
        mood = now;
    }

    @Override
    public List<Arrived> arrived() {
        return arrived;
    }

    @Override
    public void tells(String eventId, String kind, Map<String, String> values) {
        events.add(new Event(eventId, digest(kind + new TreeMap<>(values)), kind, values));
    }

    @Override
    public void startsOver() {
        Collections.reverse(events);
        over = true;
    }

    @Override
    public boolean present() {
        return connected;
    }

    @Override
    public Standing send(HubMessage message) {
        if (mood == Mood.AWAY) {
            return Standing.NOT_NOW;
        }
        if (mood == Mood.REFUSING) {
            return Standing.REFUSED;
        }
        arrived.add(new Arrived(
                message.id(),
                message.kind().name(),
                message.fields().stream().collect(Collectors.toMap(HubMessage.Field::path, HubMessage.Field::value))));
        return mood == Mood.SLOW ? Standing.NOT_NOW : Standing.TAKEN;
    }

    @Override
    public Optional<Page> since(String cursor) {
        if (mood == Mood.AWAY || mood == Mood.SLOW) {
            return Optional.empty();
        }
        var from = over || cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        over = false;
        var to = Math.min(events.size(), from + PAGE);
        return Optional.of(new Page(events.subList(from, to), String.valueOf(to), to < events.size()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
