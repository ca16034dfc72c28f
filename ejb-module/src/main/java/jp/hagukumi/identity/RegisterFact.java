package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an entry of the resident register says. */
public sealed interface RegisterFact {

    /** The kinds, as written in files and messages. */
    enum Kind {
        /** 転入 */
        MOVE_IN,
        /** 転居 within the city */
        MOVE,
        /** 転出 */
        MOVE_OUT,
        /** 死亡 */
        DEATH,
        /** 氏名変更, 通称 */
        NAME_CHANGE,
        /** 世帯変更 */
        HOUSEHOLD,
        /** 支援措置 begun, changed or ended */
        SUPPORT_MEASURE,
        /** 出生 */
        BIRTH
    }

    Kind kind();

    /**
     * Who somebody is, as registered.
     *
     * @param nationality three letters (ISO 3166-1 alpha-3), {@code JPN} for Japanese nationals
     */
    record Registered(PersonNames names, LocalDate birthDate, Sex sex, String nationality) {
        @Override
        public String toString() {
            return "Registered[masked]";
        }
    }

    /**
     * @param householdNumber 世帯番号, 1 to 15 digits
     * @param relation relation to the householder (続柄), at most 40 code points
     */
    record InHousehold(String householdNumber, String relation) {}

    /** @param ward six-digit ward code of this city */
    record Residence(String ward, Address address) {}

    record MovedIn(Registered registered, InHousehold household, Residence residence) implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.MOVE_IN;
        }
    }

    record Moved(Residence residence, Optional<InHousehold> household) implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.MOVE;
        }
    }

    /** @param toMunicipality six-digit code; empty when abroad or unknown */
    record MovedOut(Optional<String> toMunicipality) implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.MOVE_OUT;
        }
    }

    record Died() implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.DEATH;
        }
    }

    record NameChanged(PersonNames names) implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.NAME_CHANGE;
        }
    }

    record HouseholdChanged(InHousehold household) implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.HOUSEHOLD;
        }
    }

    /**
     * The event's person is protected; so are the others named.
     *
     * @param measureNumber the register's name for the measure, 1 to 40 letters, digits, hyphens
     * @param alsoProtected 宛名番号 of the other protected persons, at most 20
     * @param protectedFrom 宛名番号 of those protected from, at most 20
     * @param shutsOut whether the city says that those protected from lose sight of the children altogether
     * @param endedOn when it was ended before its time
     */
    record SupportMeasureSet(
            String measureNumber,
            Set<String> alsoProtected,
            Set<String> protectedFrom,
            LocalDate validFrom,
            LocalDate validTo,
            Set<ProtectedField> hidden,
            boolean shutsOut,
            Optional<LocalDate> endedOn)
            implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.SUPPORT_MEASURE;
        }

        @Override
        public String toString() {
            return "SupportMeasureSet[masked]";
        }
    }

    /**
     * @param mother 宛名番号 of the mother, where she is in the city's register
     * @param custodians 宛名番号 of those who have custody (親権者), at most 4
     * @param birthOrder place among the children of the delivery, 1 to 9
     */
    record Born(
            Registered registered,
            InHousehold household,
            Residence residence,
            Optional<String> mother,
            List<String> custodians,
            int birthOrder)
            implements RegisterFact {
        @Override
        public Kind kind() {
            return Kind.BIRTH;
        }
    }
}
