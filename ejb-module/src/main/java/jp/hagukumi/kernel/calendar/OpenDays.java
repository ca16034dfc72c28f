package jp.hagukumi.kernel.calendar;

import java.time.LocalDate;

/** The days on which offices are open, asked by whoever has a period that may end on a closed one. */
@FunctionalInterface
public interface OpenDays {

    /** The day itself if the offices are open, or else the next day on which they are. */
    LocalDate nextOpenDay(LocalDate day);
}
