package jp.hagukumi.web.guard;

import java.util.Optional;

/**
 * Whether a request that changes something comes from a page of ours. The browser says so itself: by {@code Sec-Fetch-Site}, or
 * where it does not know that header, by {@code Origin}. A request that says neither is not taken.
 */
final class OurPage {

    private OurPage() {}

    static boolean sent(Optional<String> fetchSite, Optional<String> origin, String ownOrigin) {
        if (origin.isPresent() && !origin.get().equals(ownOrigin)) {
            return false;
        }
        return fetchSite.map("same-origin"::equals).orElse(origin.isPresent());
    }
}
