package jp.hagukumi.births;

import jp.hagukumi.kernel.access.Action;

/** What may be done here; who may stands in the access table. */
public enum BirthsAction implements Action {
    SUBMIT_CERTIFICATE,
    CORRECT_CERTIFICATE,
    CANCEL_CERTIFICATE,
    READ_OWN_CERTIFICATES,
    SEARCH_CERTIFICATES,
    READ_CERTIFICATE,
    EXPORT_EVIDENCE,
    FORWARD_CERTIFICATE,
    RETURN_CERTIFICATE,
    JOIN_CERTIFICATE,
    UNDO_JOIN,
    ISSUE_DELIVERY_TOKEN,
    READ_MY_CHILDREN,
    READ_MY_CERTIFICATE
}
