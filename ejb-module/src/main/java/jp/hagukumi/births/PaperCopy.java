package jp.hagukumi.births;

/**
 * The paper that came along with a certificate, drawn anew and passed by a scanner; never the bytes that came.
 *
 * @param fileName letters, digits, hyphens and one dot
 * @param mediaType as the copy's first bytes say
 * @param content 1 byte to 25 MiB
 */
public record PaperCopy(String fileName, String mediaType, Bytes content) {}
