package jp.hagukumi.identity;

/** How far a support measure entered at the desk has come. Its dates count besides: see the measure's period. */
public enum SupportMeasureState {
    SET,
    /** One person asked for its end; it protects as before until another confirms. */
    END_ASKED,
    ENDED
}
