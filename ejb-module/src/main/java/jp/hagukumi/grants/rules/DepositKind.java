package jp.hagukumi.grants.rules;

/** Kind of deposit (預金種目) as the transfer file writes it. */
public enum DepositKind {
    /** 普通. */
    ORDINARY('1'),
    /** 当座. */
    CURRENT('2'),
    /** 貯蓄; never of who pays. */
    SAVINGS('4'),
    /** その他. */
    OTHER('9');

    private final char code;

    DepositKind(char code) {
        this.code = code;
    }

    /** The one digit. */
    public char code() {
        return code;
    }
}
