/**
 * Checkups of mothers (妊婦健康診査, 産婦健康診査; 母子保健法13条): vouchers shown on the phone, what each checkup found, and what a nurse
 * must not let lie. What concerns the mind after a birth (EPDS) is kept apart and read by health nurses only. A checkup she paid for
 * herself opens its reimbursement; grants pays it.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups;
