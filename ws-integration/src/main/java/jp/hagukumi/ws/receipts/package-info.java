/**
 * Signs the city's receipts and binds them with the evidence they acknowledge: implements the ports
 * {@code jp.hagukumi.births.ports.SealReceipt} and {@code jp.hagukumi.pregnancy.results.ports.SealResultReceipt}, with a key from
 * configuration, and {@code BindEvidence}.
 * One signature serves all who wait for one (a signature costs more than all the rest of taking a certificate in).
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.receipts;
