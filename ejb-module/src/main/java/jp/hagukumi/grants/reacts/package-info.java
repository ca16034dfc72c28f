/** What the register and the pregnancy tell. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.reacts;
