package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.ports.HubMessage;
import jp.hagukumi.pregnancy.ports.HubMessage.Kind;
import jp.hagukumi.pregnancy.rules.LeavingFields;
import jp.hagukumi.pregnancy.rules.MayLeave;
import jp.hagukumi.pregnancy.store.GuestRows;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.HubTables;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredGuest;
import jp.hagukumi.pregnancy.store.StoredStay;

/**
 * Writes a message to the hub in the moment it is sent, from what stands then, through the list of what may leave. Empty where it
 * must not go any more.
 */
@ApplicationScoped
class HubWriting {

    /** 1: registers or updates. */
    private static final String KEEP = "1";

    /** 2: deletes. */
    private static final String DELETE = "2";

    @Inject
    StayRows stays;

    @Inject
    StayConsents consents;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    GuestRows guests;

    @Inject
    HubLetters letters;

    @Inject
    HubTables tables;

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    Optional<HubMessage> write(HubLetters.Letter letter) {
        return letter.stay()
                .flatMap(stays::find)
                .map(stay -> ofStay(letter, stay))
                .orElseGet(() -> letter.guest().flatMap(guests::find).flatMap(guest -> ofGuest(letter, guest)));
    }

    private Optional<HubMessage> ofStay(HubLetters.Letter letter, StoredStay stay) {
        var kind = letter.kind();
        var recall = kind == Kind.RECALL_REQUEST || kind == Kind.RECALL_SUBJECT;
        var consent = consents.inForce(stay.id());
        var today = clock.today();
        var told = kind == Kind.RECALL_REQUEST ? Kind.REQUEST : Kind.SUBJECT;
        var goesOn = pregnancies
                .find(stay.pregnancy())
                .filter(pregnancy -> pregnancy.state().goesOn() || pregnancy.state() == PregnancyState.DELIVERED)
                .isPresent();
        var facts = new MayLeave.Facts(
                recall,
                consent.map(StayConsents.Given::until),
                tables.basis().on(today).isPresent(),
                goesOn && stay.state().isOpen(),
                letters.mayHaveLeft(stay.id(), told));
        if (!MayLeave.decide(facts, today)) {
            return Optional.empty();
        }
        return Optional.of(message(letter, recall ? recalling(stay) : telling(stay, consent.orElseThrow())));
    }

    private Map<String, String> recalling(StoredStay stay) {
        var known = addressed(DELETE, stay.municipality());
        known.put("requestId", stay.id().toString());
        known.put("subjectId", stay.id().toString());
        people.find(stay.woman()).ifPresent(woman -> known.put("municipalityIdentityKey", identityKey(woman)));
        return known;
    }

    private Map<String, String> telling(StoredStay stay, StayConsents.Given consent) {
        var known = addressed(KEEP, stay.municipality());
        var woman = people.find(stay.woman()).orElseThrow();
        var isProtected = people.underProtection(stay.woman(), clock.today());
        known.put("requestId", stay.id().toString());
        known.put("subjectId", stay.id().toString());
        known.put("municipalityIdentityKey", identityKey(woman));
        known.put("basicFiveInfo.name", woman.names().full());
        known.put(
                "basicFiveInfo.nameKana",
                woman.names().familyKana().orElse("")
                        + woman.names().givenKana().orElse(""));
        known.put("basicFiveInfo.dateOfBirth", woman.birthDate().toString());
        known.put("basicFiveInfo.sex", woman.sex().code());
        known.put("isNotDisclosed", Boolean.toString(isProtected));
        pregnancies
                .find(stay.pregnancy())
                .ifPresent(pregnancy -> known.put("dueDate", pregnancy.dueOn().toString()));
        known.put("phone", stay.phone());
        known.put("stay.from", stay.from().toString());
        known.put("stay.to", stay.to().toString());
        if (MayLeave.withAddress(isProtected, stays.addressDecision(stay.id()).isPresent())) {
            known.put("stay.address", stay.address());
            stay.facility().ifPresent(facility -> known.put("deliveryFacility", facility));
            if (!isProtected) {
                woman.address().ifPresent(address -> known.put("basicFiveInfo.address", address.text()));
            }
        }
        known.put("services", stay.services().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        known.put(
                "consent.givenOn",
                consent.givenAt().atZone(CityClock.TOKYO).toLocalDate().toString());
        known.put("consent.until", consent.until().toString());
        known.put("consent.basis", consent.basis());
        return known;
    }

    private Optional<HubMessage> ofGuest(HubLetters.Letter letter, StoredGuest guest) {
        var unanswered = guest.state() == GuestState.ARRIVED && letter.kind() == Kind.ANSWER;
        if (guest.state() == GuestState.RECALLED || unanswered) {
            return Optional.empty();
        }
        var known = addressed(KEEP, guest.home());
        known.put("requestId", guest.requestId());
        if (letter.kind() == Kind.ANSWER) {
            known.put("answer", guest.state() == GuestState.DECLINED ? "DECLINED" : "ACCEPTED");
            guest.declined().ifPresent(reason -> known.put("reason", reason.name()));
        } else {
            var done = letter.report().flatMap(guests::report).orElseThrow();
            known.put("reportId", letter.report().orElseThrow().toString());
            known.put("service", done.service().name());
            known.put("serviceDate", done.on().toString());
            known.put("outcome", done.outcome().name());
            done.childGrams().ifPresent(grams -> known.put("childWeightGrams", grams.toString()));
            known.put("followUp", done.followUp().name());
        }
        return Optional.of(message(letter, known));
    }

    private Map<String, String> addressed(String modification, String toMunicipality) {
        var known = new LinkedHashMap<String, String>();
        known.put("modificationSeg", modification);
        known.put("municipality", calendar.city().municipalityCode());
        known.put("toMunicipality", toMunicipality);
        return known;
    }

    /** The gateway outside finds the woman by the city's own number of her (宛名番号); it is no My Number. */
    private static String identityKey(PersonFacts woman) {
        return woman.residentNumber().orElseGet(() -> woman.id().toString());
    }

    private HubMessage message(HubLetters.Letter letter, Map<String, String> known) {
        var fields = tables.fields().leaving(letter.kind().name(), known).stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new HubMessage.Field(entry.getKey().path(), type(entry.getKey()), entry.getValue()))
                .toList();
        return new HubMessage(letter.id().value(), letter.kind(), fields);
    }

    private static HubMessage.Type type(LeavingFields.Field field) {
        return switch (field.type()) {
            case "text" -> HubMessage.Type.TEXT;
            case "date" -> HubMessage.Type.DATE;
            case "number" -> HubMessage.Type.NUMBER;
            case "flag" -> HubMessage.Type.FLAG;
            case "codes" -> HubMessage.Type.CODES;
            default -> throw new IllegalStateException("pmh-fields.csv: no type " + field.type());
        };
    }
}
