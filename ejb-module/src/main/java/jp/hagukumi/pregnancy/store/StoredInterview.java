package jp.hagukumi.pregnancy.store;

import java.time.Instant;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.InterviewId;
import jp.hagukumi.pregnancy.consultation.InterviewState;

/**
 * A booking as kept.
 *
 * @param office code of the office where it is held
 * @param version grows with each change
 */
public record StoredInterview(
        InterviewId id,
        PregnancyId pregnancy,
        String ward,
        String office,
        Instant startsAt,
        Instant endsAt,
        InterviewState state,
        int version) {}
