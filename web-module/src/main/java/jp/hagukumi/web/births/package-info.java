/** REST of the births room: the family's children and codes, the desk's queue, the institutions' form, slips and visits. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.births;
