package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Writes a next version of a registration's content, field by field. */
@ApplicationScoped
public class RegistrationWriting {

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RuleTables rules;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    /** Changes by field, each able to stand in it; everything that is not is told at once. */
    static Map<RegistrationField, Optional<String>> read(Map<String, Optional<String>> changes) {
        var read = new EnumMap<RegistrationField, Optional<String>>(RegistrationField.class);
        var findings = new ArrayList<Finding>();
        changes.forEach((path, value) -> RegistrationField.of(path)
                .ifPresentOrElse(
                        field -> {
                            value.flatMap(words -> RegistrationJudging.shape(field, words))
                                    .ifPresent(findings::add);
                            read.put(field, value);
                        },
                        () -> findings.add(Finding.at("values", RegistrationRefusal.FIELD_UNKNOWN))));
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
        return read;
    }

    /** Nothing changed: nothing is written. */
    StoredRegistration write(
            Actor actor,
            StoredRegistration registration,
            int basedOn,
            Map<RegistrationField, Optional<String>> changes) {
        var current = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        refuseWhatOthersChanged(registration, basedOn, current, changes);
        var next = current.with(changes);
        if (next.equals(current)) {
            return registration;
        }
        var version = registration.version() + 1;
        contents.keep(registration.id(), version, next, actor.id(), clock.now());
        List<RegistrationField> written = changes.entrySet().stream()
                .filter(change -> !current.text(change.getKey()).equals(change.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        contents.keepSources(registration.id(), version, written, ValueSource.FAMILY);
        registrations.changeVersion(registration.id(), version);
        if (written.contains(RegistrationField.BIRTH_ABROAD)
                && registration.filing().isEmpty()) {
            var due = rules.deadlines()
                    .due(registration.bornOn(), next.flag(RegistrationField.BIRTH_ABROAD), calendar::openDayFrom);
            registrations.changeDeadline(registration.id(), due.day(), due.ruleVersion());
        }
        return registrations.open(registration.child()).orElseThrow();
    }

    /**
     * What a delivery's children share is written once: where a twin's draft still says what this one said before, it says now what
     * this one says. What was written there otherwise stays. The caller holds the family.
     */
    void shareWithTwins(Actor actor, StoredRegistration before, StoredRegistration now) {
        if (before.version() == now.version() || now.mother().isEmpty()) {
            return;
        }
        var was = contents.find(before.id(), before.version()).orElse(RegistrationContent.EMPTY);
        var is = contents.find(now.id(), now.version()).orElseThrow();
        for (var twin : registrations.draftsOfTwins(now.mother().get(), now.child(), now.bornOn())) {
            var there = contents.find(twin.id(), twin.version()).orElse(RegistrationContent.EMPTY);
            var shared = new EnumMap<RegistrationField, Optional<String>>(RegistrationField.class);
            for (var field : RegistrationField.values()) {
                if (field.isShared()
                        && !was.text(field).equals(is.text(field))
                        && was.text(field).equals(there.text(field))) {
                    shared.put(field, is.text(field));
                }
            }
            if (!shared.isEmpty()) {
                var version = twin.version() + 1;
                contents.keep(twin.id(), version, there.with(shared), actor.id(), clock.now());
                contents.keepSources(twin.id(), version, shared.keySet(), ValueSource.SIBLING);
                registrations.changeVersion(twin.id(), version);
            }
        }
    }

    private void refuseWhatOthersChanged(
            StoredRegistration registration,
            int basedOn,
            RegistrationContent current,
            Map<RegistrationField, Optional<String>> changes) {
        if (basedOn == registration.version()) {
            return;
        }
        var seen = contents.find(registration.id(), basedOn)
                .orElseThrow(() -> Refusal.at("version", KernelRefusal.CHANGED_MEANWHILE));
        var clashes = changes.entrySet().stream()
                .filter(change -> !Objects.equals(seen.text(change.getKey()), current.text(change.getKey())))
                .filter(change -> !current.text(change.getKey()).equals(change.getValue()))
                .map(change -> Finding.at(change.getKey().path(), KernelRefusal.CHANGED_MEANWHILE))
                .toList();
        if (!clashes.isEmpty()) {
            throw Refusal.of(clashes);
        }
    }
}
