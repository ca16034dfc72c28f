package jp.hagukumi.grants.payout;

import java.time.Instant;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;

/**
 * A line that is due or held and has no payment that lives.
 *
 * @param payable whether she has told an account that may be used
 */
public record DueLine(
        LineId id,
        UUID pregnancy,
        String name,
        Instalment instalment,
        int sequence,
        LineKind kind,
        long yen,
        LineState state,
        Instant madeAt,
        boolean payable) {

    @Override
    public String toString() {
        return "DueLine[" + id.value() + "]";
    }
}
