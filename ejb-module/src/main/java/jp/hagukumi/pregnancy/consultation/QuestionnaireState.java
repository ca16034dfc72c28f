package jp.hagukumi.pregnancy.consultation;

/** Where an edition of the questionnaire stands; the edges are drawn in {@code docs/states/questionnaire.md}. */
public enum QuestionnaireState {
    /** Being written; nobody else sees it. */
    DRAFT,
    /** Handed in; she may still correct it. */
    ANSWERED,
    /** A nurse has read it. */
    READ,
    /** A later edition took its place before anybody read it. */
    CORRECTED
}
