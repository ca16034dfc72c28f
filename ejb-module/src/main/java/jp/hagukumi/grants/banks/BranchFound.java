package jp.hagukumi.grants.banks;

/**
 * A branch of the published list.
 *
 * @param code 支店コード, three digits
 * @param name without 支店, as published
 * @param kana its reading in full-width capital kana
 */
public record BranchFound(String code, String name, String kana) {}
