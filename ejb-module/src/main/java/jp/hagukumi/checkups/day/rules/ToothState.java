package jp.hagukumi.checkups.day.rules;

/** What a dentist saw of one primary tooth: 健全, 要観察歯 (CO), う蝕 (C), 処置歯, 喪失歯, 未萌出. */
public enum ToothState {
    SOUND,
    CO,
    C,
    TREATED,
    LOST,
    NOT_ERUPTED
}
