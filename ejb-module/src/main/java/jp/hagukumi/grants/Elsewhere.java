package jp.hagukumi.grants;

import java.util.Optional;

/**
 * What was paid for the same instalment of the same pregnancy before.
 *
 * @param yen paid by another municipality under this scheme, 0 to 10,000,000
 * @param municipality its six-digit code, before it is judged also its name as written; needed where yen is above 0
 * @param oldScheme whether the scheme before it (出産・子育て応援給付金) paid the same
 */
public record Elsewhere(long yen, Optional<String> municipality, boolean oldScheme) {

    public static final Elsewhere NOTHING = new Elsewhere(0, Optional.empty(), false);
}
