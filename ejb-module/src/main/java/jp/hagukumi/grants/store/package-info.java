/** Cases, applications, decisions, lines, payments and the ledger. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.store;
