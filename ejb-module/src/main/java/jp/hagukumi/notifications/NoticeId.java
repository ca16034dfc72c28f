package jp.hagukumi.notifications;

import java.util.UUID;

/** One notice to one person. */
public record NoticeId(UUID value) {}
