/**
 * What every room stands on and what knows no room: time, identifiers, refusals, access, lifecycles, the database handle.
 *
 * <p>Decisions: the actor is handed in, never looked up; who may do what is one table
 * ({@code /jp/hagukumi/access-table.csv}); a refusal is an exception with a stable code and a remedy; SQL is written as SQL
 * (docs/adr/0002).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.kernel;
