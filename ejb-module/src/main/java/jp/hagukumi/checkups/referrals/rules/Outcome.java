package jp.hagukumi.checkups.referrals.rules;

/** What was found elsewhere: 異常なし, 要観察, 要医療. */
public enum Outcome {
    NORMAL,
    OBSERVE,
    TREAT
}
