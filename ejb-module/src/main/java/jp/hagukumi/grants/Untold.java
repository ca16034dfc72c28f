package jp.hagukumi.grants;

import java.time.LocalDate;

/**
 * A pregnancy of which the city was told only after it was lost: what the doctor's certificate says of it.
 *
 * @param dueOn day of birth expected
 * @param heartbeatOn the day on which the heartbeat was confirmed
 * @param eventOn the day of the loss
 * @param fetuses children seen with a heartbeat, 1 to 9
 */
public record Untold(LocalDate dueOn, LocalDate heartbeatOn, LocalDate eventOn, int fetuses) {}
