/** Lives of applications, lines, payments and batches. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.grants.model;
