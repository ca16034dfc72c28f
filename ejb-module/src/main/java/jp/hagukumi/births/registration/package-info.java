/**
 * Registration of a birth (出生届): from the first field a parent writes to the case the ward works on. A second door of births:
 * certificates, slips and registrations are one story of one child.
 *
 * <p>A draft is kept from the first field, so that nothing typed is lost; what was filed is never changed, only followed by a next
 * version. The date of receipt is that of deposit. The filer's signature is asked of a port and kept with what was signed. Law:
 * Family Register Act art. 49–52, 118–120-4.
 *
 * <p>May ask: identity. Tells through the outbox and the notices.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births.registration;
