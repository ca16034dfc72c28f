package jp.hagukumi.checkups.figures;

import jp.hagukumi.kernel.access.Action;

/** What may be done with figures and lists of checkups; who may is in the access table. */
public enum FiguresAction implements Action {
    READ_FIGURES,
    TAKE_REPORT,
    TAKE_DAY_LIST
}
