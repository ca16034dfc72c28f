/**
 * Signs the city's receipts: implements the port {@code jp.hagukumi.births.ports.SealReceipt} with a key from configuration.
 * One signature serves all who wait for one (a signature costs more than all the rest of taking a certificate in).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.receipts;
