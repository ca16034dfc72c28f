package jp.hagukumi.pregnancy;

import java.util.Optional;
import java.util.Set;

/**
 * What the interview needs to know, asked with the notice so that it is asked once; every answer may be left out. Health nurses
 * read them, nobody else does.
 *
 * @param cigarettes a day, 1 to 100; only where she smokes
 * @param historyNote at most 500 code points
 * @param freeText at most 1,000 code points
 */
public record Answers(
        Optional<Habit> smoking,
        Optional<Integer> cigarettes,
        Optional<Boolean> cohabitantSmokes,
        Optional<Habit> alcohol,
        Optional<Feelings> feelings,
        Set<History> history,
        Optional<String> historyNote,
        Optional<Economy> economy,
        Optional<Partner> partner,
        Set<Supporter> supporters,
        Set<Concern> concerns,
        Optional<String> freeText) {

    /** Nothing was answered. */
    public static final Answers NONE = new Answers(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty());

    public Answers {
        history = Set.copyOf(history);
        supporters = Set.copyOf(supporters);
        concerns = Set.copyOf(concerns);
    }

    /** Smoking, alcohol. */
    public enum Habit {
        NEVER,
        /** Given up when she knew. */
        STOPPED,
        YES
    }

    /** When she knew of the pregnancy. */
    public enum Feelings {
        GLAD,
        SURPRISED_BUT_GLAD,
        UNSURE,
        TROUBLED,
        NOTHING
    }

    /** Illnesses had or being treated. */
    public enum History {
        HYPERTENSION,
        DIABETES,
        THYROID,
        KIDNEY,
        HEART,
        ASTHMA,
        MENTAL_HEALTH,
        SURGERY,
        OTHER
    }

    /** How the household gets along, in five steps (すこやか親子21). */
    public enum Economy {
        EASY,
        RATHER_EASY,
        USUAL,
        RATHER_HARD,
        HARD
    }

    /** The other parent. */
    public enum Partner {
        MARRIED,
        TO_MARRY,
        TOGETHER,
        NONE,
        NOT_SAID
    }

    /** Who helps and listens. */
    public enum Supporter {
        PARTNER,
        OWN_PARENTS,
        PARTNERS_PARENTS,
        SIBLINGS,
        FRIENDS,
        OFFICE_OR_CLINIC,
        NOBODY
    }

    /** What worries her. */
    public enum Concern {
        BODY,
        FEELINGS,
        BIRTH,
        RAISING,
        MONEY,
        WORK,
        PARTNER,
        FAMILY,
        HOUSING,
        OLDER_CHILDREN,
        LANGUAGE,
        OTHER
    }

    /** What is answered here stays out of logs. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
