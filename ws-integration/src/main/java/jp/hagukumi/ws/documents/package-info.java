/** Asks the city's virus scanner (clamd) about documents. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.documents;
