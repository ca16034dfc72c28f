package jp.hagukumi.identity;

import java.util.Optional;

/**
 * How a person asked to be reached; told by the person, not by the register.
 *
 * @param phone 6 to 20 digits, hyphens and plus signs
 * @param email 3 to 254 characters; as the sign-in provider vouched for it
 * @param mail whether notices also come by mail
 * @param language {@code ja}, {@code ja_easy} or {@code en}
 */
public record Contact(Optional<String> phone, Optional<String> email, boolean mail, String language) {

    /** Nothing was told: Japanese, no phone, no mail. */
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), false, "ja");

    Contact withoutReach() {
        return new Contact(Optional.empty(), Optional.empty(), false, language);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "Contact[masked]";
    }
}
