package jp.hagukumi.checkups.referrals;

import jp.hagukumi.pregnancy.results.KeptBytes;

/**
 * What an institution is told and may keep: asked again, it is the same, byte for byte.
 *
 * @param seal the signed form of the facts, made by {@link jp.hagukumi.checkups.referrals.ports.SealAnswerReceipt}
 * @param repeated whether this was acknowledged before
 */
public record AnswerReceipt(AnswerReceiptFacts facts, KeptBytes seal, boolean repeated) {}
