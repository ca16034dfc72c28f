package jp.hagukumi.births.rules;

/**
 * Who may file the notice of a birth (届出人). First the parents: of a marital child father or mother, the mother alone where
 * they divorced before the birth, and of a non-marital child the mother. Only where these cannot: whoever lives in the same
 * home; where no such person can either, physician, midwife or another who attended; a legal agent too. The head of a public
 * institution, such as a hospital, where the child was born in it and both parents cannot.
 *
 * <p>Source: Family Register Act art. 52 para. 1 to 4, art. 56. A child recognised before its birth is a non-marital one here.
 */
public final class WhoMayFile {

    private WhoMayFile() {}

    /** What the parents were to each other when the child was born. */
    public enum Parents {
        MARRIED,
        DIVORCED_BEFORE_BIRTH,
        NOT_MARRIED
    }

    /** As what somebody files. The order is that of the form. */
    public enum Capacity {
        FATHER,
        MOTHER,
        LEGAL_AGENT,
        COHABITANT,
        PHYSICIAN,
        MIDWIFE,
        OTHER_ATTENDANT,
        HEAD_OF_INSTITUTION
    }

    /** Why one may or may not. */
    public enum Reason {
        /** Art. 52 para. 1, first sentence. */
        PARENT_OF_MARITAL_CHILD(true),
        /** Art. 52 para. 1 and 2. */
        MOTHER(true),
        /** Art. 52 para. 1: after a divorce before the birth the mother files. */
        ONLY_MOTHER_AFTER_DIVORCE(false),
        /** Art. 52 para. 2. */
        ONLY_MOTHER_OF_NON_MARITAL_CHILD(false),
        /** Art. 52 para. 3 and 4, art. 56: those before in the order can. */
        OTHERS_COME_FIRST(false),
        /** Art. 52 para. 3, first. */
        COHABITANT_IN_THEIR_PLACE(true),
        /** Art. 52 para. 3, second. */
        ATTENDANT_IN_THEIR_PLACE(true),
        /** Art. 52 para. 4. */
        LEGAL_AGENT_IN_THEIR_PLACE(true),
        /** Art. 56. */
        INSTITUTION_IN_THEIR_PLACE(true),
        /** Art. 56 speaks of public institutions in which the birth took place. */
        NOT_BORN_IN_INSTITUTION(false);

        private final boolean may;

        Reason(boolean may) {
            this.may = may;
        }

        public boolean may() {
            return may;
        }
    }

    /**
     * What the rule looks at.
     *
     * @param parentsUnable those who come first by art. 52 para. 1 and 2 cannot file
     * @param cohabitantAble somebody of the same home can
     * @param bornInInstitution in a hospital, prison or other public institution
     */
    public record Facts(
            Parents parents,
            Capacity capacity,
            boolean parentsUnable,
            boolean cohabitantAble,
            boolean bornInInstitution) {}

    public static Reason judge(Facts facts) {
        return switch (facts.capacity()) {
            case MOTHER -> facts.parents() == Parents.MARRIED ? Reason.PARENT_OF_MARITAL_CHILD : Reason.MOTHER;
            case FATHER ->
                switch (facts.parents()) {
                    case MARRIED -> Reason.PARENT_OF_MARITAL_CHILD;
                    case DIVORCED_BEFORE_BIRTH -> Reason.ONLY_MOTHER_AFTER_DIVORCE;
                    case NOT_MARRIED -> Reason.ONLY_MOTHER_OF_NON_MARITAL_CHILD;
                };
            case COHABITANT -> inTheirPlace(facts.parentsUnable(), Reason.COHABITANT_IN_THEIR_PLACE);
            case LEGAL_AGENT -> inTheirPlace(facts.parentsUnable(), Reason.LEGAL_AGENT_IN_THEIR_PLACE);
            case PHYSICIAN, MIDWIFE, OTHER_ATTENDANT ->
                inTheirPlace(facts.parentsUnable() && !facts.cohabitantAble(), Reason.ATTENDANT_IN_THEIR_PLACE);
            case HEAD_OF_INSTITUTION ->
                facts.bornInInstitution()
                        ? inTheirPlace(facts.parentsUnable(), Reason.INSTITUTION_IN_THEIR_PLACE)
                        : Reason.NOT_BORN_IN_INSTITUTION;
        };
    }

    private static Reason inTheirPlace(boolean turn, Reason reason) {
        return turn ? reason : Reason.OTHERS_COME_FIRST;
    }
}
