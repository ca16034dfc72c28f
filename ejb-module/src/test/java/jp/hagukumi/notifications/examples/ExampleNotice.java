package jp.hagukumi.notifications.examples;

import jp.hagukumi.notifications.NoticeCode;

/** A code of the tests, with words of its own. */
public enum ExampleNotice implements NoticeCode {
    FOR_TESTS
}
