package jp.hagukumi.pregnancy.satogaeri;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Where a woman will stay around the birth, as she writes it.
 *
 * @param version of the stay as she saw it; empty where she saw none
 * @param municipality six-digit code of city, town, village or ward; before it is judged also its name as written
 * @param address 1 to 200 code points
 * @param phone under which she is reached there, 9 to 20 characters
 * @param from the first day there
 * @param to the last day there, not before the first
 * @param facility where she will give birth, 1 to 60 code points
 * @param services at least one
 */
public record StayPlan(
        Optional<Integer> version,
        String municipality,
        String address,
        String phone,
        LocalDate from,
        LocalDate to,
        Optional<String> facility,
        Set<StayCare> services) {

    public StayPlan {
        services = Set.copyOf(services);
    }

    /** The same plan in the municipality of that code. */
    StayPlan at(String code) {
        return new StayPlan(version, code, address, phone, from, to, facility, services);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StayPlan[…]";
    }
}
