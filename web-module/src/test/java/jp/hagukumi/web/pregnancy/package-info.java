/** What the doors of pregnancies give out. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.pregnancy;
