/**
 * A city to try things in: its settings, staff, partners and residents, none of whom lives. Only where the configuration says
 * {@code hagukumi.demo=true}. What is in it stands in {@code people.csv} and {@code residents.csv}.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.identity.demo;
