package jp.hagukumi.grants.rules;

/**
 * One payment in a transfer file.
 *
 * @param payment our number of the payment, twenty digits; the first ten stand in 顧客コード1, the others in 顧客コード2
 * @param holder the holder's name as registered at the bank, at most 30 bytes
 * @param yen 1 to 9,999,999,999
 */
public record TransferLine(String payment, TransferAccount account, TransferName holder, long yen) {

    /** The greatest amount of one line. */
    public static final long MOST_YEN = 9_999_999_999L;

    /** @throws IllegalArgumentException for anything that the line has no place for */
    public TransferLine {
        if (!TransferAccount.isDigits(payment, 20)) {
            throw new IllegalArgumentException("a payment's number is not twenty digits");
        }
        if (!TransferName.Use.HOLDER.fits(holder)) {
            throw new IllegalArgumentException("a holder's name is longer than its field");
        }
        if (yen < 1 || yen > MOST_YEN) {
            throw new IllegalArgumentException("an amount outside 1 to " + MOST_YEN);
        }
    }

    /** Logs carry no account and no name. */
    @Override
    public String toString() {
        return "TransferLine[" + payment + "]";
    }
}
