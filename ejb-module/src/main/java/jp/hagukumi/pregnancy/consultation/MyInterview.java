package jp.hagukumi.pregnancy.consultation;

import java.util.List;
import java.util.Optional;

/**
 * Her interview: what is booked and what may be.
 *
 * @param held it took place; nothing is to be booked
 * @param ward name of her ward
 * @param days those with a free hour; empty where nothing may be booked
 */
public record MyInterview(boolean held, String ward, Optional<BookedInterview> booked, List<InterviewDay> days) {

    public MyInterview {
        days = List.copyOf(days);
    }
}
