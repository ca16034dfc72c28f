package jp.hagukumi.identity;

/** Kinds of partner. */
public enum InstitutionKind {
    /** 病院 */
    HOSPITAL,
    /** 診療所 */
    CLINIC,
    /** 助産所, or a midwife who attends births at home */
    MIDWIFE,
    /** The city's resident-register system (住民記録システム) */
    REGISTER_SYSTEM,
    /** The family-register system (戸籍情報システム) */
    FAMILY_REGISTER
}
