package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.hagukumi.bench.SignedMessages;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;

/** The city's endpoint for the family register's answers, in the container: who is let in, and with what. */
class FamilyRegisterDoorIT {

    private static final String DOOR = "soap/koseki/v1";
    private static final String SOAP = "application/soap+xml; charset=utf-8";

    private final City city = Outside.city();
    private final String answer = answer(UUID.randomUUID());

    @Test
    void the_family_registers_own_system_is_answered() throws Exception {
        var register = new PartnerSystem(city, Institution.FAMILY_REGISTER);

        var outcome =
                register.send(DOOR, answer).acknowledged().elements("outcome").get(0);

        assertThat(outcome).containsEntry("outcome", "SET_ASIDE");
        assertThat(register.send(DOOR, answer)
                        .acknowledged()
                        .elements("outcome")
                        .get(0))
                .containsEntry("outcome", "REPEATED");
    }

    @Test
    void another_institution_may_not_answer_for_it() throws Exception {
        for (var other : new Institution[] {Institution.HOSPITAL, Institution.REGISTER}) {
            var refused = new PartnerSystem(city, other).send(DOOR, answer);

            assertThat(refused.code()).as(other.name()).isEqualTo(1);
            assertThat(refused.textOf("code")).as(other.name()).isEqualTo("HB-K002");
        }
    }

    @Test
    void a_message_without_a_signature_is_refused() throws Exception {
        var unsigned = "<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\"><S:Header/><S:Body>" + answer
                + "</S:Body></S:Envelope>";

        assertThat(posted(unsigned)).contains("<c:code>HB-X010</c:code>");
    }

    @Test
    void a_message_that_was_altered_after_it_was_signed_is_refused() throws Exception {
        var signed = new SignedMessages(city, Institution.FAMILY_REGISTER)
                .sign(DOOR, answer)
                .envelope();

        assertThat(posted(signed.replace("141330-2026-999999", "141330-2026-000001")))
                .contains("<c:code>HB-X014</c:code>");
        assertThat(posted(signed)).contains("SET_ASIDE");
    }

    private String posted(String envelope) throws Exception {
        return Caller.with(city, Institution.FAMILY_REGISTER)
                .post(city.partnersUrl().resolve(DOOR), SOAP, envelope.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    /** Written in its canonical form, since {@link SignedMessages} signs what it is given. */
    private static String answer(UUID order) {
        return ("<k:DeliverAnswers xmlns:k=\"urn:hagukumi:koseki:v1\"><k:answer><k:answerId>door-%1$s</k:answerId>"
                        + "<k:orderId>%1$s</k:orderId><k:acceptanceNumber>141330-2026-999999</k:acceptanceNumber>"
                        + "<k:entered><k:enteredOn>%2$s</k:enteredOn></k:entered></k:answer></k:DeliverAnswers>")
                .formatted(order, LocalDate.now(ZoneId.of("Asia/Tokyo")));
    }
}
