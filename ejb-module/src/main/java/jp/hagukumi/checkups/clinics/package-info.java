/**
 * Checkups that clinics make with a voucher of the city: the vouchers, the results, what is given back of what a family paid
 * outside the city's clinics, and the monthly list of what the city owes its clinics.
 *
 * <p>A voucher hangs on the child's checkup of its kind: issued when the window is near, used by the result, lapsed with the window,
 * called back when the child leaves. Paper comes after the month: a result of a day on which the voucher was good is taken later
 * too. The physician has spoken with the family at the clinic, so a result is told to the guardians at once. A result is never
 * overwritten: a correction stands beside the earlier one, and holds. The payment list of a month is the difference between what
 * is owed for everything examined until then and what earlier lists say, so that corrections need no bookkeeping of their own.
 *
 * <p>Law: Maternal and Child Health Act art. 13. May ask: identity, births, handbook, notifications.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.clinics;
