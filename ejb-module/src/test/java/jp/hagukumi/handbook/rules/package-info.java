/** The rules of growth against hand-written tables, the survey's own rows and the fitted curves. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.handbook.rules;
