/** REST of the pregnancy room: what a woman tells and sees, and the health staff's desk. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.pregnancy;
