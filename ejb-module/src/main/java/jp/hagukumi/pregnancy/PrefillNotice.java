package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.NoticePrefill.Source;
import jp.hagukumi.pregnancy.NoticePrefill.Value;
import jp.hagukumi.pregnancy.store.NoticeRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** Fills the notice of pregnancy in with what the register, the account and an earlier notice have said, each with its source. */
@Stateless
public class PrefillNotice {

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    NoticeRows notices;

    @Inject
    Audit audit;

    public NoticePrefill prefill(Actor actor, PersonId woman) {
        access.require(actor, PregnancyAction.PREFILL_NOTICE, woman);
        // A guardian may act for a daughter in much, but does not learn here whether she is pregnant.
        if (actor.kind() == Actor.Kind.RESIDENT && !actor.id().equals(woman.value())) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        var known = people.find(woman).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var prefill = new NoticePrefill(
                pregnancies.openOf(woman).isPresent(),
                known.standing() == Standing.RESIDENT,
                values(known, notices.newestOf(woman)));
        audit.note(
                actor,
                PregnancyEvent.NOTICE_PREFILLED,
                woman,
                List.of(woman.value()),
                Map.of("values", String.valueOf(prefill.values().size())));
        return prefill;
    }

    private static List<Value> values(PersonFacts woman, Optional<NoticeRows.Kept> earlier) {
        var values = new ArrayList<Value>();
        values.add(new Value("woman.name", woman.names().full(), Source.REGISTER, false));
        woman.names().fullKana().ifPresent(kana -> values.add(new Value("woman.kana", kana, Source.REGISTER, false)));
        values.add(new Value("woman.birthDate", woman.birthDate().toString(), Source.REGISTER, false));
        woman.address()
                .map(PrefillNotice::line)
                .ifPresent(address -> values.add(new Value("woman.address", address, Source.REGISTER, false)));
        woman.contact()
                .phone()
                .ifPresentOrElse(
                        phone -> values.add(new Value("phone", phone, Source.ACCOUNT, true)),
                        () -> earlier.ifPresent(kept ->
                                values.add(new Value("phone", kept.notice().phone(), Source.EARLIER_NOTICE, true))));
        earlier.ifPresent(kept -> ofEarlier(values, kept.notice()));
        return values;
    }

    /** The weight before that pregnancy is not the weight before this one, so it is asked. */
    private static void ofEarlier(List<Value> values, Notification earlier) {
        values.add(new Value("occupation", earlier.occupation(), Source.EARLIER_NOTICE, true));
        values.add(new Value("parity", String.valueOf(earlier.parity() + 1), Source.EARLIER_NOTICE, true));
        earlier.body()
                .heightMillimetres()
                .ifPresent(height -> values.add(
                        new Value("body.heightMillimetres", height.toString(), Source.EARLIER_NOTICE, true)));
    }

    private static String line(Address address) {
        return address.text()
                + address.building().map(building -> "\u3000" + building).orElse("");
    }
}
