package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate belongs to a mother and her child.
 *
 * @param child the person id the child carries or will carry
 * @param newChild whether the child became known by this; false where a newer version took the join over
 */
public record CertificateJoined(
        UUID certificate, UUID child, UUID mother, LocalDate bornOn, boolean byToken, boolean newChild)
        implements Announcement {}
