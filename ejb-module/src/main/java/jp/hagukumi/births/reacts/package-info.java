/** What this room does when something has happened: told at least once, so telling twice equals telling once. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births.reacts;
