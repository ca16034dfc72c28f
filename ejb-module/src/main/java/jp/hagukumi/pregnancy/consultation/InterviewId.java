package jp.hagukumi.pregnancy.consultation;

import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one booking of an interview. */
public record InterviewId(UUID value) {

    public static InterviewId next() {
        return new InterviewId(Ids.next());
    }
}
