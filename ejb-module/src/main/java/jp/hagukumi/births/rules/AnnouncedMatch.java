package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a certificate tells of a child that its family has told of already. */
public final class AnnouncedMatch {

    private final AnnouncementMeasures measures;

    public AnnouncedMatch(AnnouncementMeasures measures) {
        this.measures = measures;
    }

    /**
     * A birth as the family told of it, or as the certificate says.
     *
     * @param order place in the delivery
     * @param male present where the sex is determined
     */
    public record Birth(LocalDate bornOn, int order, Optional<Boolean> male) {}

    /** A child that the family told of and that no certificate is joined to. */
    public record Announced(UUID child, Birth birth) {}

    /** What a certificate means for those told of. */
    public enum Kind {
        /** Nothing was told that could be this birth. */
        NONE,
        /** This is the child: day, place in the delivery and sex fit. */
        SAME,
        /** It may be this child, or its twin: a clerk decides. */
        NEAR
    }

    /** @param child present for {@link Kind#SAME} */
    public record Decision(Kind kind, Optional<UUID> child) {}

    /** @param announced this mother's, without a certificate */
    public Decision decide(Birth certified, List<Announced> announced, LocalDate today) {
        var same = announced.stream()
                .filter(each -> isSame(certified, each.birth()))
                .findFirst();
        if (same.isPresent()) {
            return new Decision(Kind.SAME, same.map(Announced::child));
        }
        var near = announced.stream()
                .anyMatch(each -> measures.mayBeOneDelivery(each.birth().bornOn(), certified.bornOn(), today));
        return new Decision(near ? Kind.NEAR : Kind.NONE, Optional.empty());
    }

    private static boolean isSame(Birth certified, Birth announced) {
        return certified.bornOn().equals(announced.bornOn())
                && certified.order() == announced.order()
                && mayBeOf(certified.male(), announced.male());
    }

    private static boolean mayBeOf(Optional<Boolean> one, Optional<Boolean> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
