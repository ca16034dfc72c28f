package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person has moved out of the city (転出).
 *
 * @param fromWard six-digit ward code until then
 * @param toMunicipality six-digit code; empty when abroad or unknown
 */
public record PersonLeftCity(UUID person, String fromWard, String toMunicipality, LocalDate on)
        implements Announcement {}
