package jp.hagukumi.grants.banks;

/**
 * A bank of the published list.
 *
 * @param code 金融機関コード, four digits
 * @param name without 銀行, as published
 * @param kana its reading in full-width capital kana
 */
public record BankFound(String code, String name, String kana) {}
