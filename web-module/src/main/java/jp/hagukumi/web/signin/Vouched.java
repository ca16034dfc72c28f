package jp.hagukumi.web.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.hagukumi.identity.BindAccount.BasicFacts;

/**
 * What a provider vouches for: who it is, and where the provider is of the card's class, the four basic facts (name, birth
 * date, sex, address; OpenID Connect Core 5.1).
 */
record Vouched(String subject, Optional<BasicFacts> facts) {

    static Vouched by(IDTokenClaimsSet claims) {
        return new Vouched(claims.getSubject().getValue(), facts(claims));
    }

    private static Optional<BasicFacts> facts(IDTokenClaimsSet claims) {
        var name = claims.getStringClaim("name");
        var birthDate = day(claims.getStringClaim("birthdate"));
        var address = claims.getJSONObjectClaim("address");
        if (name == null || birthDate.isEmpty() || address == null || !(address.get("formatted") instanceof String whole)) {
            return Optional.empty();
        }
        return Optional.of(new BasicFacts(name, birthDate.get(), sex(claims.getStringClaim("gender")), whole));
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> sex(@org.jspecify.annotations.Nullable String gender) {
        return switch (gender == null ? "" : gender) {
            case "male", "1" -> Optional.of("1");
            case "female", "2" -> Optional.of("2");
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Vouched[masked]";
    }
}
