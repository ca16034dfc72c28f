package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.registration.JudgedName.Objection;
import jp.hagukumi.births.rules.FuriganaRules;
import jp.hagukumi.births.rules.GivenNameRules;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.PersonName;

/** Says of a name and its reading, while they are typed, what the same rules will say when they are filed. Nothing is kept. */
@Stateless
public class JudgeGivenName {

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationJudging judging;

    @Inject
    Audit audit;

    /** @throws Refusal for a text that can be no name at all */
    public JudgedName judge(Actor actor, PersonId child, String name, Optional<String> reading) {
        access.require(actor, RegistrationAction.JUDGE_NAME, child);
        if (PersonName.flawOf(name).isPresent()) {
            throw Refusal.at("name", RegistrationRefusal.FIELD_CHARACTERS);
        }
        reading.flatMap(words -> RegistrationJudging.shape(RegistrationField.CHILD_GIVEN_KANA, words))
                .map(Finding::code)
                .ifPresent(code -> {
                    throw Refusal.at("reading", code);
                });
        var registration = family.open(actor, child);
        var content = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        var verdict = judging.name(registration, content, new PersonName(name));
        var objections = new ArrayList<Objection>();
        verdict.characters()
                .ifPresent(list -> list.objections()
                        .forEach(one -> objections.add(new Objection(
                                RegistrationField.CHILD_GIVEN_NAME.path(),
                                one.position(),
                                one.reason().name(),
                                one.permittedForms()))));
        var read = reading.map(words -> FuriganaRules.judge(words, Optional.of(name)));
        read.ifPresent(said -> said.objections()
                .forEach(one -> objections.add(new Objection(
                        RegistrationField.CHILD_GIVEN_KANA.path(),
                        one.position(),
                        one.reason().name(),
                        one.permittedForm().stream().toList()))));
        audit.note(actor, RegistrationAudit.NAME_JUDGED, registration.id(), registration.about(), Map.of());
        return new JudgedName(
                verdict.isPermitted()
                        && read.map(FuriganaRules.Verdict::isPermitted).orElse(true),
                verdict.needsAClerk()
                        || read.map(FuriganaRules.Verdict::needsAClerk).orElse(false),
                verdict.likeness() == GivenNameRules.Likeness.SAME,
                objections);
    }
}
