package jp.hagukumi.births;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;

/** One version of one birth certificate. A correction is a certificate of its own. */
public record CertificateId(UUID value) implements Resource {}
