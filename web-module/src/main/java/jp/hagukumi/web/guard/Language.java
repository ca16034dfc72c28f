package jp.hagukumi.web.guard;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The languages we speak: plain Japanese, やさしい日本語, English. */
public final class Language {

    public static final String PLAIN = "ja";
    /** Name of the cookie and of the header. */
    public static final String NAME = "hagukumi-lang";

    private static final Set<String> KNOWN = Set.of(PLAIN, "ja_easy", "en");

    private Language() {}

    /** The first wish that we can meet; plain Japanese otherwise. */
    public static String of(Optional<String> header, Optional<String> cookie) {
        return Stream.of(header, cookie)
                .flatMap(Optional::stream)
                .filter(KNOWN::contains)
                .findFirst()
                .orElse(PLAIN);
    }
}
