package jp.hagukumi.handbook.rules;

/** Whose curves are meant; the survey knows two. A child of undetermined sex is placed on both. */
public enum CurveSex {
    MALE,
    FEMALE
}
