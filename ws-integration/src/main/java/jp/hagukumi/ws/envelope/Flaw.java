package jp.hagukumi.ws.envelope;

/** What can be wrong with a signed message. The SOAP door has a refusal for each; the evidence verifier prints its name. */
public enum Flaw {
    /** The whole message, or one part of it, is larger than the door takes. */
    TOO_LARGE,
    /** Neither {@code application/soap+xml} nor an MTOM package around it. */
    WRONG_CONTENT_TYPE,
    /** The MTOM package can't be cut into its parts. */
    BROKEN_PACKAGE,
    /** Not well-formed XML in UTF-8, or with a document type, or nested too deep. */
    BROKEN_XML,
    /** Not a SOAP 1.2 envelope of the shape the contract allows. */
    WRONG_SHAPE,
    /** A header block that the door does not know. */
    UNKNOWN_HEADER,
    /** No signature, no certificate, no timestamp or no MessageID where each must be exactly once. */
    NOT_SIGNED,
    /** More than one of what must be there once, or an id given twice: the mark of a wrapped message. */
    DOUBLED,
    /** Body, Timestamp or MessageID is not under the signature. */
    NOT_COVERED,
    /** An algorithm, a transform, a key length or a reference that the contract does not allow. */
    WEAK_OR_UNKNOWN_ALGORITHM,
    /** The signature does not fit what was received. */
    ALTERED,
    /** The time of signing is missing, malformed, too old or in the future. */
    STALE,
    /** The certificate in the message can't be read. */
    BROKEN_CERTIFICATE,
    /** The certificate was not issued by a trusted authority, is outside its time, or must not sign. */
    UNTRUSTED_CERTIFICATE,
    /** The authority has revoked the certificate. */
    REVOKED_CERTIFICATE,
    /** There is no current revocation list to ask. */
    REVOCATION_UNKNOWN,
    /** The attachment is missing, is not asked for, or is not the one whose SHA-256 was signed. */
    WRONG_ATTACHMENT,
    /** The receipt does not belong to this message, or its own signature does not hold. */
    WRONG_RECEIPT
}
