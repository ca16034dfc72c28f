package jp.hagukumi.announcements;

import java.util.List;
import java.util.UUID;

/**
 * A support measure (支援措置) has begun, changed or ended. Never told to any resident.
 *
 * @param protectedPersons those it protects or protected until now
 */
public record SupportMeasureChanged(UUID measure, List<UUID> protectedPersons) implements Announcement {

    public SupportMeasureChanged {
        protectedPersons = List.copyOf(protectedPersons);
    }
}
