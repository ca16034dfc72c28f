package jp.hagukumi.checkups.referrals.ports;

import jp.hagukumi.checkups.referrals.AnswerReceiptFacts;
import jp.hagukumi.pregnancy.results.KeptBytes;

/**
 * Signs what was acknowledged with the city's key. Called outside any transaction. The same facts may be asked for more than once:
 * the first seal that is kept counts.
 */
public interface SealAnswerReceipt {

    /**
     * @return the receipt as it is handed out, at most 1 MB
     * @throws jp.hagukumi.kernel.refusal.Refusal with kind UNAVAILABLE where the key cannot be used now; what was taken in stays,
     *     and the receipt is made when the sender asks again
     */
    KeptBytes seal(AnswerReceiptFacts facts);
}
