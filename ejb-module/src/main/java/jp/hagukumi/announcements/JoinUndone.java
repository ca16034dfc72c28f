package jp.hagukumi.announcements;

import java.util.UUID;

/** A certificate had been joined to the wrong mother. What followed for {@code child} is to be undone. */
public record JoinUndone(UUID certificate, UUID child, UUID mother) implements Announcement {}
