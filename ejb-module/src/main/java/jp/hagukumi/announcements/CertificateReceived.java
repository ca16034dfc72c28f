package jp.hagukumi.announcements;

import java.time.LocalDate;
import java.util.UUID;

/** A birth certificate was taken in and acknowledged. {@code joined} where the mother's code joined it at once. */
public record CertificateReceived(UUID certificate, UUID institution, LocalDate bornOn, boolean joined)
        implements Announcement {}
