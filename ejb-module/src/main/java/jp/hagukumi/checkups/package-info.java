/**
 * Infant checkups (乳幼児健康診査): from the invitation to the closed referral. One row is one child's checkup of one kind, and
 * everything hangs on it.
 *
 * <p>Law: Maternal and Child Health Act art. 12, 13; its ordinance art. 2. May ask: identity, births, pregnancy, notifications.
 * Parts with doors of their own lie in packages below.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups;
