package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The resident register has entered a newborn child.
 *
 * @param mother the mother where the register names her and the city knows her: one element or none
 * @param birthOrder place among the children of the delivery, 1 to 9
 */
public record ChildRegistered(UUID child, List<UUID> mother, LocalDate birthDate, int birthOrder, String ward)
        implements Announcement {

    public ChildRegistered {
        mother = List.copyOf(mother);
    }
}
