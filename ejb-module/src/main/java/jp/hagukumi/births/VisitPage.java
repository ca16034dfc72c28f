package jp.hagukumi.births;

import java.util.List;
import java.util.Optional;

/** @param next where the next page begins; empty on the last */
public record VisitPage(List<VisitRow> items, Optional<String> next) {

    public VisitPage {
        items = List.copyOf(items);
    }
}
