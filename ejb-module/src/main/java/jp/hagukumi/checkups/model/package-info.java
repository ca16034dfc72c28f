/** The lives of this room's things, drawn. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.model;
