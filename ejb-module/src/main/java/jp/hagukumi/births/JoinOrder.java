package jp.hagukumi.births;

import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.text.Written;

/**
 * A clerk joins a certificate.
 *
 * @param mother her person id
 * @param grounds why it is she, for the file; 1–500 code points
 * @param rowVersion as read
 * @param told the child her family told of that this is, where day, place or sex differ
 * @param another none of those her family told of, but another child
 */
public record JoinOrder(UUID mother, Written grounds, int rowVersion, Optional<UUID> told, boolean another) {

    /** Where the family told of no birth, or of just this one. */
    public JoinOrder(UUID mother, Written grounds, int rowVersion) {
        this(mother, grounds, rowVersion, Optional.empty(), false);
    }
}
