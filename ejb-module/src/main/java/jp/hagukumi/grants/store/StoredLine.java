package jp.hagukumi.grants.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * What is owed, as kept.
 *
 * @param sequence place among the lines of one instalment of one pregnancy, from 1
 * @param yen above 0
 * @param checkup of a reimbursement
 */
public record StoredLine(
        LineId id,
        PregnancyId pregnancy,
        Instalment instalment,
        int sequence,
        LineKind kind,
        long yen,
        LineState state,
        UUID decision,
        Optional<UUID> checkup,
        Instant madeAt,
        UUID madeBy,
        Optional<String> endedWhy) {}
