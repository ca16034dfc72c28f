package jp.hagukumi.ws.koseki;

import jp.hagukumi.ws.contract.koseki.FamilyRegisterAnswers;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.security.DoorHandler;

/** The door before {@link FamilyRegisterAnswersEndpoint}. */
public class FamilyRegisterAnswersDoor extends DoorHandler {

    public FamilyRegisterAnswersDoor() {
        super(ContractSchema.of("koseki-v1.xsd", FamilyRegisterAnswers.class));
    }
}
