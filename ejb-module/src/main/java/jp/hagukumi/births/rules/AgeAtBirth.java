package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.time.Period;

/**
 * A parent's age in completed years when the child was born (子が生まれたときの年齢), not at filing. Somebody born on 29 February
 * is a year older from 1 March of an ordinary year on. Source: Ordinance form 11, column 5; 年齢計算ニ関スル法律.
 */
public final class AgeAtBirth {

    private AgeAtBirth() {}

    /** @throws IllegalArgumentException if the parent was born after the child */
    public static int of(LocalDate parent, LocalDate child) {
        if (parent.isAfter(child)) {
            throw new IllegalArgumentException("a parent is born before the child");
        }
        return Period.between(parent, child).getYears();
    }
}
