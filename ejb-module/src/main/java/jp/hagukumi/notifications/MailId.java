package jp.hagukumi.notifications;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One mail to one person. */
public record MailId(UUID value) implements Resource {}
