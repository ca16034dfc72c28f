package jp.hagukumi.births;

import java.util.UUID;
import jp.hagukumi.kernel.text.Written;

/**
 * A clerk joins a certificate.
 *
 * @param mother her person id
 * @param grounds why it is she, for the file; 1–500 code points
 * @param rowVersion as read
 */
public record JoinOrder(UUID mother, Written grounds, int rowVersion) {}
