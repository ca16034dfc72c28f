package jp.hagukumi.ws.register;

import jp.hagukumi.ws.contract.register.ResidentRegister;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.security.DoorHandler;

/** The door before {@link ResidentRegisterEndpoint}. */
public class ResidentRegisterDoor extends DoorHandler {

    public ResidentRegisterDoor() {
        super(ContractSchema.of("register-v1.xsd", ResidentRegister.class));
    }
}
