package jp.hagukumi.announcements;

import java.util.UUID;

/**
 * A pregnancy does not go on in this city.
 *
 * @param outcome DELIVERED, LOST, MOVED_OUT, WITHDRAWN or WOMAN_DIED
 */
public record PregnancyEnded(UUID pregnancy, UUID woman, String outcome) implements Announcement {}
