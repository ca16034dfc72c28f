package jp.hagukumi.audit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Role;

/**
 * What the audit has to ask about persons, offices and institutions to tell a family who looked. Answered by {@code identity},
 * which the audit must not know; so it stands at the door and not among the ports.
 */
public interface FamilyFacts {

    /** Those among the persons who are protected from the reader today (支援措置): nothing they do or are part of is told. */
    Set<UUID> protectedFrom(UUID reader, Set<UUID> persons);

    /**
     * The office in which somebody with that role works in that ward.
     *
     * @param language {@code ja}, {@code ja_easy} or {@code en}
     */
    Optional<String> office(String ward, Role role, String language);

    /** The name of an institution. */
    Optional<String> institution(UUID institution, String language);
}
