/** What the outside tests' build of the application has and the released one has not: a business date that can be moved. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.testbuild;
