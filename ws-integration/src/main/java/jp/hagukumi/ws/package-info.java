/** Everything that speaks with other systems: SOAP endpoints, and the adapters that implement the house's ports. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws;
