package jp.hagukumi.pregnancy.results;

/**
 * What a clinic is told and may keep: asked again, it is the same, byte for byte.
 *
 * @param seal the signed form of the facts, made by {@link jp.hagukumi.pregnancy.results.ports.SealResultReceipt}
 * @param repeated whether this was acknowledged before
 */
public record ResultReceipt(ResultReceiptFacts facts, KeptBytes seal, boolean repeated) {}
