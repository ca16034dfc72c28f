package jp.hagukumi.ws.births;

import jp.hagukumi.ws.contract.births.BirthCertificates;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.security.DoorHandler;

/** The door before {@link BirthCertificatesEndpoint}. */
public class BirthCertificatesDoor extends DoorHandler {

    public BirthCertificatesDoor() {
        super(ContractSchema.of("births-v1.xsd", BirthCertificates.class));
    }
}
