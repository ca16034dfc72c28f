package jp.hagukumi.births;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.identity.PersonId;

/** Whom an audit row is about: the child, and its mother where she is known. */
final class About {

    private About() {}

    static List<UUID> child(PersonId child, Optional<PersonId> mother) {
        return Stream.concat(Stream.of(child), mother.stream())
                .map(PersonId::value)
                .toList();
    }
}
