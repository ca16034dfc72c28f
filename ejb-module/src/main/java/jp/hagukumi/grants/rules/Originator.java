package jp.hagukumi.grants.rules;

/**
 * Who pays (振込依頼人), as agreed with the bank that carries the transfers out.
 *
 * @param code 振込依頼人コード, ten digits, given by the bank
 * @param name at most 40 bytes
 * @param account the account that is debited; its kind is one of 普通, 当座 and その他
 */
public record Originator(String code, TransferName name, TransferAccount account) {

    /** @throws IllegalArgumentException for anything that the header has no place for */
    public Originator {
        if (!TransferAccount.isDigits(code, 10)) {
            throw new IllegalArgumentException("the originator's code is not ten digits");
        }
        if (account.kind() == DepositKind.SAVINGS) {
            throw new IllegalArgumentException("nothing is paid from a savings account");
        }
    }
}
