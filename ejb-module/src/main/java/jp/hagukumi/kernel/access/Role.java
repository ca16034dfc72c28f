package jp.hagukumi.kernel.access;

/** What an actor is to the city. Names of roles are the first column of the access table's rows. */
public enum Role {
    /** A signed-in resident: a pregnant person, parent or guardian. */
    RESIDENT,
    /** 戸籍担当: the ward's family-register clerk. */
    REGISTER_CLERK,
    /** 保健師: the ward's public health nurse. */
    HEALTH_NURSE,
    /** 母子保健担当: the ward's mother-and-child-health clerk. */
    HEALTH_CLERK,
    /** 給付担当: decides on grants and pays them out. */
    BENEFIT_CLERK,
    /** 監査担当: reads the audit, nothing else. */
    AUDITOR,
    /** System administrator: people, institutions, settings; no case data. */
    ADMINISTRATOR,
    /** A medical institution or midwife, through its system or the web form. */
    INSTITUTION,
    /** The resident-register system (住民記録). */
    REGISTER_FEED,
    /** The family-register system (戸籍情報システム). */
    FAMILY_REGISTER,
    /** Timers and handlers of announcements. */
    SYSTEM,
    /** Anybody, not signed in. */
    PUBLIC
}
