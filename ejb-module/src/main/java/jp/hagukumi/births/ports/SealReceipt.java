package jp.hagukumi.births.ports;

import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ReceiptFacts;

/**
 * Signs what was acknowledged with the city's key. Called outside any transaction; may gather several callers into one batch.
 * The same facts may be asked for more than once: the first seal that is kept counts.
 */
public interface SealReceipt {

    /**
     * @return the receipt as it is handed out, at most 1 MB
     * @throws jp.hagukumi.kernel.refusal.Refusal with kind UNAVAILABLE where the key cannot be used now; what was taken in
     *     stays, and the receipt is made when the sender asks again
     */
    Bytes seal(ReceiptFacts facts);
}
