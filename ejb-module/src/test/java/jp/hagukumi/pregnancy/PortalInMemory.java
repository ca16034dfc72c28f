package jp.hagukumi.pregnancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;

/** A portal in memory. */
final class PortalInMemory implements PortalAtTheOtherEnd, ApplicationIntake {

    private static final int PAGE = 2;

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final List<PortalAtTheOtherEnd.Told> told = new ArrayList<>();
    private Mood mood = Mood.WELL;

    @Override
    public ApplicationIntake port() {
        return this;
    }

    @Override
    public void is(Mood now) {
        mood = now;
    }

    @Override
    public void files(String number, String filedAt, Map<String, String> items, boolean torn) {
        var raw = (number + filedAt + new TreeMap<>(items) + torn).getBytes(StandardCharsets.UTF_8);
        applications.put(
                number,
                new Application(
                        number,
                        raw,
                        digest(raw),
                        OffsetDateTime.parse(filedAt).toInstant(),
                        "PREGNANCY_NOTIFICATION",
                        items,
                        1,
                        torn));
        lists(number);
    }

    @Override
    public void lists(String number) {
        listed.add(new Listed(number, String.valueOf(listed.size() + 1)));
    }

    @Override
    public List<PortalAtTheOtherEnd.Told> told() {
        return told;
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Optional<Listing> since(String cursor) {
        if (mood == Mood.AWAY || mood == Mood.SLOW) {
            return Optional.empty();
        }
        var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        var to = Math.min(listed.size(), from + PAGE);
        return Optional.of(new Listing(listed.subList(from, to), String.valueOf(to), to < listed.size()));
    }

    @Override
    public Answer get(String number) {
        if (mood == Mood.AWAY || mood == Mood.SLOW) {
            return new NotNow();
        }
        return Optional.ofNullable(applications.get(number))
                .<Answer>map(Found::new)
                .orElseGet(Unknown::new);
    }

    @Override
    public Standing tell(ApplicationIntake.Told status) {
        if (mood == Mood.AWAY) {
            return Standing.NOT_NOW;
        }
        if (mood == Mood.REFUSING) {
            return Standing.REFUSED;
        }
        told.add(new PortalAtTheOtherEnd.Told(status.number(), status.status().name(), status.item()));
        return mood == Mood.SLOW ? Standing.NOT_NOW : Standing.TOLD;
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
