/** REST of the retention room: how long what is kept, and what was removed. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.retention;
