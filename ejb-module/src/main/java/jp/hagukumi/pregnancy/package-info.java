/**
 * Pregnancy: from the notice to the weeks after the birth.
 *
 * <p>A woman tells the city of her pregnancy once, in the app, through the national portal or at the counter, and all that
 * follows hangs on that one case: the interview, the handbooks (one number for each child), the vouchers, the touch points of
 * the accompanying consultation. The case is hers: nobody of her household sees it, and what the interview asks is read by
 * health nurses only. It follows the resident register (moves, names, deaths) and the births. When a pregnancy ends without a
 * living child, everything glad falls silent in the transaction that learns of it, and what she is entitled to goes on.
 *
 * <p>Law: Maternal and Child Health Act art. 13, 15, 16 and its ordinance art. 3; Child Welfare Act art. 6-3 para. 22. May ask:
 * identity, documents, notifications. Tells through the outbox. Parts with doors of their own lie in packages below.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy;
