/** Infant checkups by REST: the family's dates, the ward's sessions. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.checkups;
