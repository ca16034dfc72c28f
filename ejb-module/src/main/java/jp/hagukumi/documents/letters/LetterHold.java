package jp.hagukumi.documents.letters;

/** Why a letter does not enter a batch by itself, as things stand today. */
public enum LetterHold {
    /** The dead get no letters. */
    ADDRESSEE_DIED(Way.NONE),
    /** A support measure set since it was written hides from the addressee what it speaks of. */
    NOT_TO_BE_TOLD(Way.NONE),
    /** The register's copy has no address, or the person has left the city. */
    NO_ADDRESS(Way.NONE),
    /** A support measure protects the addressee: a clerk looks at the address before anything goes there. */
    ADDRESS_PROTECTED(Way.LOOK),
    /** Name or address changed after the batch was made. */
    ADDRESS_CHANGED(Way.NONE),
    /** Somebody of whom it speaks has died: nothing goes by itself. */
    PERSON_DIED(Way.APART),
    /** The font lacks a character. Nothing is put in its place. */
    CHARACTERS(Way.APART),
    /** Not within the window, or not on one sheet. */
    TOO_LONG(Way.APART);

    /** What a clerk can do about it, beside dropping the letter. */
    public enum Way {
        NONE,
        /** Look at the address. */
        LOOK,
        /** Write it by hand or print it elsewhere. */
        APART
    }

    private final Way way;

    LetterHold(Way way) {
        this.way = way;
    }

    public Way way() {
        return way;
    }
}
