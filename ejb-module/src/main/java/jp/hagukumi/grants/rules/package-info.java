/** Who is entitled to what, from when and until when; pure. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.rules;
