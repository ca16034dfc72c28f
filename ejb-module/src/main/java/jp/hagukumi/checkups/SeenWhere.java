package jp.hagukumi.checkups;

/** Where somebody saw with own eyes that the child is well. */
public enum SeenWhere {
    /** At home. */
    VISIT,
    NURSERY,
    OFFICE,
    CLINIC,
    /** Another office or municipality saw it and said so. */
    OTHER_AGENCY
}
