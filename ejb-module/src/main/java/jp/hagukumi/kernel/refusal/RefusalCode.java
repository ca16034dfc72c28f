package jp.hagukumi.kernel.refusal;

/**
 * A stable reason to refuse. Each room has one enum of these; texts and remedies stand in {@code refusals_ja.properties},
 * {@code refusals_en.properties} and {@code refusals_ja_easy.properties} beside the enum, under {@code <code>.text} and
 * {@code <code>.remedy}.
 */
public interface RefusalCode {

    /** Unique over the whole system and never used twice, for example {@code HB-B012}. */
    String code();

    Kind kind();
}
