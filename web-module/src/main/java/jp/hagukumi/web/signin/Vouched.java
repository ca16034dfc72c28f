package jp.hagukumi.web.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.identity.OpenSession.VerifiedIdentity;

/**
 * For whom a provider vouches.
 *
 * @param email only where the provider says that it is verified
 * @param identity only where the provider is trusted with it and tells all of it
 */
record Vouched(String subject, Optional<String> email, Optional<VerifiedIdentity> identity) {

    private static final int LONGEST = 400;

    static Vouched of(IDTokenClaimsSet claims, boolean identityTrusted) {
        var verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Vouched(
                claims.getSubject().getValue(),
                text(claims.getClaim("email")).filter(mail -> verified),
                identityTrusted ? identity(claims) : Optional.empty());
    }

    private static Optional<VerifiedIdentity> identity(IDTokenClaimsSet claims) {
        var address = claims.getClaim("address") instanceof Map<?, ?> parts
                ? text(parts.get("formatted"))
                : Optional.<String>empty();
        return text(claims.getClaim("name"))
                .flatMap(name -> text(claims.getClaim("birthdate"))
                        .flatMap(Vouched::day)
                        .flatMap(born -> address.map(home -> new VerifiedIdentity(name, born, home))));
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= LONGEST
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "Vouched[masked]";
    }
}
