package jp.hagukumi.pregnancy.care;

/** Kinds of care after the birth. */
public enum PostnatalKind {
    /** 宿泊型: one night, from one day to the next. */
    STAY,
    /** 日帰り型（長時間）: a day with lunch. */
    DAY_LONG,
    /** 日帰り型（短時間）. */
    DAY_SHORT,
    /** 訪問型: a midwife comes to her home. */
    VISIT
}
