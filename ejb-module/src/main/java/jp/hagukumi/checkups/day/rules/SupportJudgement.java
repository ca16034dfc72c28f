package jp.hagukumi.checkups.day.rules;

/** 子育て支援の必要性, apart from the medical judgement: none, advice, support by the ward, together with other agencies. */
public enum SupportJudgement {
    NONE,
    ADVICE,
    SUPPORT,
    AGENCIES
}
