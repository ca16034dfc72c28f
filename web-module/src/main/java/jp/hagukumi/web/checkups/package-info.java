/** Infant checkups over REST. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.checkups;
