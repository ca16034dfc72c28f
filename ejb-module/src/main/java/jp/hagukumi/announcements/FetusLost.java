package jp.hagukumi.announcements;

import java.util.UUID;

/**
 * A child of a pregnancy does not live.
 *
 * @param goesOn another child of it lives or is expected; where none is, {@link PregnancyEnded} is told too
 */
public record FetusLost(UUID pregnancy, UUID woman, boolean goesOn) implements Announcement {}
