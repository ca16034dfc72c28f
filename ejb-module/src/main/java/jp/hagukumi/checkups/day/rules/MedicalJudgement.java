package jp.hagukumi.checkups.day.rules;

/** 異常なし, 既医療, 要経過観察, 要紹介（要精密）, 要紹介（要治療）. Says nothing of the need of support. */
public enum MedicalJudgement {
    NORMAL,
    UNDER_CARE,
    OBSERVE,
    REFER_EXAM,
    REFER_TREAT
}
