/** Vouchers, what needs a nurse, and reimbursement: facts in, decision out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.checkups.rules;
