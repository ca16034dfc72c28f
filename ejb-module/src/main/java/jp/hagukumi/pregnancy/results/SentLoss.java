package jp.hagukumi.pregnancy.results;

import jp.hagukumi.pregnancy.Loss;

/**
 * A loss as a clinic tells it: as little as it wishes to say.
 *
 * @param number the clinic's own number of what it sent, as of a result
 * @param loss no death after a birth: the register tells that
 */
public record SentLoss(String number, SentKey key, Loss loss) {

    @Override
    public String toString() {
        return "SentLoss[…]";
    }
}
