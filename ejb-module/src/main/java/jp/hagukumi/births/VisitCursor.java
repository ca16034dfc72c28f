package jp.hagukumi.births;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import jp.hagukumi.births.store.VisitList.After;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Where a list goes on, as a word that pages carry back unread. */
final class VisitCursor {

    private static final int LONGEST = 200;

    private VisitCursor() {}

    static String of(Object key, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Refusal where the word is none of ours */
    static <K> After<K> read(String cursor, Function<String, K> key) {
        if (cursor.length() > LONGEST) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 2) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            return new After<>(key.apply(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
    }
}
