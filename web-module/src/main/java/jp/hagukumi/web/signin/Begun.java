package jp.hagukumi.web.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A sign-in between its two steps, as the browser carries it.
 *
 * @param verifier the PKCE secret whose digest the provider was given
 */
record Begun(Realm realm, String state, String nonce, String verifier, String returnTo, Instant at) {

    private static final int PARTS = 6;
    private static final int LONGEST = 1000;

    /** For the cookie. Nobody but this browser can have set it: its name says __Host. */
    String carried() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(
                                "\n",
                                realm.path(),
                                state,
                                nonce,
                                verifier,
                                returnTo,
                                Long.toString(at.getEpochSecond()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Begun> in(String carried) {
        if (carried.length() > LONGEST || !carried.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        final byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(carried);
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
        var parts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (parts.length != PARTS || !parts[5].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        return Realm.of(parts[0])
                .map(realm -> new Begun(
                        realm,
                        parts[1],
                        parts[2],
                        parts[3],
                        realm.safeReturn(Optional.of(parts[4])),
                        Instant.ofEpochSecond(Long.parseLong(parts[5]))));
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "Begun[" + realm + "]";
    }
}
