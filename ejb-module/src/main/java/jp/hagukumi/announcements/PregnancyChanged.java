package jp.hagukumi.announcements;

import java.util.UUID;

/**
 * The day of birth expected, the number of children, the ward or the standing of a pregnancy is another now. Who hears it reads
 * what stands now: a later change may have come meanwhile.
 *
 * @param version of the pregnancy
 */
public record PregnancyChanged(UUID pregnancy, UUID woman, int version) implements Announcement {}
