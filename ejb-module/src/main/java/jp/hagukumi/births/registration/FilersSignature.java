package jp.hagukumi.births.registration;

import jp.hagukumi.births.Bytes;

/**
 * A filer's signature over what the view gave to sign.
 *
 * @param signature at most 1,024 bytes
 * @param certificate the signing certificate, DER, at most 8,192 bytes
 */
public record FilersSignature(Bytes signature, Bytes certificate) {}
