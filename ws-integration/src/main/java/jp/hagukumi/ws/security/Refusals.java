package jp.hagukumi.ws.security;

import java.util.Map;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.envelope.FlawedMessage;

/** From the envelope's flaws to the door's refusals. */
final class Refusals {

    private Refusals() {}

    static Refusal of(FlawedMessage flawed) {
        var where = flawed.where().isEmpty() ? "-" : flawed.where();
        return new Refusal(SoapRefusal.of(flawed.flaw()), Map.of("where", where));
    }
}
