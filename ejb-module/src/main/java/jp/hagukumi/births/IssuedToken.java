package jp.hagukumi.births;

import java.time.LocalDate;
import jp.hagukumi.kernel.text.Written;

/**
 * A code just given to the mother. Only she sees it and only now: we keep what recognises it, not the code.
 *
 * @param token our mark of it
 * @param code two groups of four characters, without any that could be mistaken for another
 * @param qrText what the QR picture says
 * @param validUntil last day, in Japan
 */
public record IssuedToken(DeliveryTokenId token, Written code, Written qrText, LocalDate validUntil) {}
