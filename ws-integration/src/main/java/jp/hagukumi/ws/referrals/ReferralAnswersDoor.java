package jp.hagukumi.ws.referrals;

import jp.hagukumi.ws.contract.referrals.ReferralAnswers;
import jp.hagukumi.ws.security.ContractSchema;
import jp.hagukumi.ws.security.DoorHandler;

/** The door before {@link ReferralAnswersEndpoint}. */
public class ReferralAnswersDoor extends DoorHandler {

    public ReferralAnswersDoor() {
        super(ContractSchema.of("referrals-v1.xsd", ReferralAnswers.class));
    }
}
