package jp.hagukumi.grants.banks;

import jp.hagukumi.kernel.access.Action;

/** What may be asked of the banks' list; who may is in the access table. */
public enum BankAction implements Action {
    FIND_BANKS,
    FIND_BRANCHES
}
