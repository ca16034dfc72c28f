package jp.hagukumi.checkups.day.rules;

/** The checkups held for a group (母子保健法12条1項). */
public enum GroupKind {
    Y1M6,
    Y3
}
