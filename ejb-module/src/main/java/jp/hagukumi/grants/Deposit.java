package jp.hagukumi.grants;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an application on paper reached the city: that day counts as the day of filing.
 *
 * @param on today or before, as far back as the terms allow
 * @param why needed where it is not today, such as what came by post; 1 to 200 code points
 */
public record Deposit(LocalDate on, Optional<String> why) {}
