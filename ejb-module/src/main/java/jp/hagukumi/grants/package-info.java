/**
 * Grants: what a pregnant woman is entitled to, from the application to the yen in her account.
 *
 * <p>By law (子ども・子育て支援法 10条の2–10条の15) a certified pregnant woman receives 50,000 yen, and 50,000 yen for each child
 * expected once their number is notified; a loss after a heartbeat was seen takes nothing of it away. What she paid for checkups
 * outside the contract area is given back the same way. The room has three parts. <b>Rights</b>: an application is judged by dated
 * rules, a condition at a time, and the decision keeps its facts, its steps and the version of the rules, in words for her and for the
 * clerk. <b>Lines</b>: what is owed is a line (pregnancy, instalment, sequence); facts that change later are reckoned anew and
 * the difference is another line, to her or claimed from her. <b>Payout</b> (package {@code payout}): a line is paid by one live
 * payment at a time, proposed by one person and approved by another, gathered in a batch that a second person lets go, and written
 * into a ledger in which every yen stands twice. The database holds what must hold: two persons, one live payment, a journal that
 * balances, no line paid beyond its award.
 *
 * <p>A pregnancy that ended in a loss is spoken of in quiet words, and nothing here asks twice. May ask: identity, pregnancy,
 * documents, notifications. Hears: pregnancy, the register.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants;
