/**
 * Removes what has been kept long enough, and reports it. How long is a dated row for each kind of record, with its source, and
 * marked where it still has to be settled. Nothing else in the system deletes: the application's role has no right to, and the
 * one function it may call reckons the moment itself.
 *
 * <p>A room adds its kinds in its own migration: a row in {@code retention.kind} with a function that removes, and a first row
 * in {@code retention.period}.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.retention;
