package jp.hagukumi.grants;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of applications and decisions. */
public enum GrantsRefusal implements RefusalCode {
    /** There is one already that counts. Arguments: {@code state}. */
    ALREADY_APPLIED("HB-G100", Kind.CONFLICT),
    /** The second cannot be applied for yet. Arguments: {@code day}, the first day on which it can. */
    NOT_YET_POSSIBLE("HB-G101", Kind.CONFLICT),
    /** She does not live in the city by the register: the municipality where she does pays. */
    NOT_LIVING_HERE("HB-G102", Kind.CONFLICT),
    /** The first has to be applied for with it or before. */
    CERTIFICATION_FIRST("HB-G103", Kind.CONFLICT),
    HEARTBEAT_IN_THE_FUTURE("HB-G104", Kind.INVALID),
    /** The day of the heartbeat lies outside the pregnancy. */
    HEARTBEAT_DOES_NOT_FIT("HB-G105", Kind.INVALID),
    /** No doctor's day of a heartbeat is known: it has to be told. */
    HEARTBEAT_MISSING("HB-G106", Kind.INVALID),
    FETUSES_MISSING("HB-G107", Kind.INVALID),
    /** What another municipality paid names that municipality, and only then. */
    ELSEWHERE_DOES_NOT_FIT("HB-G108", Kind.INVALID),
    UNKNOWN_MUNICIPALITY("HB-G109", Kind.INVALID),
    /** The city does not know how her name is read: the account is compared at the counter. */
    NAME_READING_UNKNOWN("HB-G111", Kind.CONFLICT),
    /** The loss told is not within the pregnancy, or the pregnancy is known to the city already. */
    UNTOLD_DOES_NOT_FIT("HB-G112", Kind.INVALID),
    RECEIPT_IN_THE_FUTURE("HB-G113", Kind.INVALID),
    /** Arguments: {@code days}, how many the terms allow. */
    RECEIPT_TOO_LONG_AGO("HB-G114", Kind.INVALID),
    /** What counts from a day before it was entered says why. */
    RECEIPT_WHY_MISSING("HB-G115", Kind.INVALID),
    /** Nobody can read the picture. Arguments: {@code short}, {@code long} in pixels. */
    PAPER_TOO_SMALL("HB-G116", Kind.INVALID),
    /** A clerk asked for this paper and none was sent since. */
    PAPER_ASKED_FOR("HB-G117", Kind.INVALID),
    /** The number she notified is another than her case says: one of the two has to be put right first. */
    FETUSES_DIFFER("HB-G120", Kind.CONFLICT),
    /** The account is in her former name and nobody has looked at it. */
    ACCOUNT_NOT_CHECKED("HB-G121", Kind.CONFLICT),
    /** The rules say something else now than what the clerk saw. */
    DECISION_HAS_CHANGED("HB-G122", Kind.CONFLICT),
    NOTHING_TO_CHECK("HB-G123", Kind.CONFLICT),
    NOTHING_TO_RECKON("HB-G124", Kind.CONFLICT),
    /** A paper that the terms require was not sent, or no scanner has passed it yet. */
    PAPER_MISSING("HB-G125", Kind.CONFLICT),
    /** The table of rules that is tried out cannot be read. Arguments: {@code line}. */
    RULES_UNREADABLE("HB-G130", Kind.INVALID),
    /** Two rows apply on one day, or a day is left out. Arguments: {@code measure}, {@code day}. */
    RULES_OVERLAP("HB-G131", Kind.INVALID);

    private final String code;
    private final Kind kind;

    GrantsRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
