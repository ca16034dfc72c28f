package jp.hagukumi.ws.checkups;

import jp.hagukumi.ws.contract.checkups.CheckupResults;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.security.DoorHandler;

/** The door before {@link CheckupResultsEndpoint}. */
public class CheckupResultsDoor extends DoorHandler {

    public CheckupResultsDoor() {
        super(ContractSchema.of("checkups-v1.xsd", CheckupResults.class));
    }
}
