package jp.hagukumi.births;

/**
 * The photographed or scanned paper that travels along.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param content 1 byte to 5 MB (5 × 1,048,576)
 * @param sha256 the digest named in the signed Body, 32 bytes; checked again here
 */
public record Attachment(String mediaType, Bytes content, Bytes sha256) {}
