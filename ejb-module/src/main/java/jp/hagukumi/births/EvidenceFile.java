package jp.hagukumi.births;

/**
 * A bundle of evidence to take away.
 *
 * @param fileName letters, digits, hyphens and one dot
 * @param content a zip that the stand-alone verifier reads
 */
public record EvidenceFile(String fileName, Bytes content) {}
