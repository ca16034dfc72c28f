package jp.hagukumi.grants;

import jp.hagukumi.grants.payout.Originators;

/** The shipped city has agreed nothing with its bank yet: the demonstration's account, which does not exist. */
final class OriginatorsOfTheDemonstration extends Originators {

    OriginatorsOfTheDemonstration() {
        super(true);
    }
}
