/**
 * What anybody who tells an account needs of the banks: their list, and why an account or a name cannot be taken. Keeps nothing;
 * the list is published data. Banks are looked up by what people type, since nobody knows codes by heart; what is told back never
 * says whose account it is.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.banks;
