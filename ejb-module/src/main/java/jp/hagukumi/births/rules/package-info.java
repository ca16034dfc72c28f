/**
 * What the law says about a birth, as functions: facts in, decision with reasons and rule version out. Days and lists
 * come from dated data; nothing here reads a clock or a database.
 */
@NullMarked
package jp.hagukumi.births.rules;

import org.jspecify.annotations.NullMarked;
