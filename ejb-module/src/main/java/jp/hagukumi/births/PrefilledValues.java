package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.SlipPrefill.Value;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.PersonFacts;

/** Collects the values of a prefilled slip in the slip's order. */
final class PrefilledValues {

    private final List<Value> values = new ArrayList<>();

    List<Value> list() {
        return values;
    }

    void child(Newborn newborn, boolean withoutFacility) {
        var names = newborn.person().names();
        if (names.given().isEmpty()) {
            newborn.certified().ifPresent(this::certifiedName);
        } else {
            shown("child.name", names.full(), ValueSource.REGISTER);
            names.fullKana().ifPresent(kana -> shown("child.kana", kana, ValueSource.REGISTER));
        }
        newborn.certified().ifPresentOrElse(certified -> certified(certified, withoutFacility), () -> {
            shown("child.bornOn", newborn.bornOn().toString(), ValueSource.REGISTER);
            shown("child.sex", newborn.person().sex().name(), ValueSource.REGISTER);
        });
    }

    void mother(PersonFacts mother) {
        shown("mother.name", mother.names().full(), ValueSource.REGISTER);
        mother.names().fullKana().ifPresent(kana -> shown("mother.kana", kana, ValueSource.REGISTER));
        shown("mother.birthDate", mother.birthDate().toString(), ValueSource.REGISTER);
    }

    void address(Address address) {
        shown("address", Places.of(address), ValueSource.REGISTER);
    }

    /** The own account first: a sibling's slip may be years old. */
    void phone(Optional<String> ofAccount, Optional<SlipContent> ofSibling) {
        ofAccount.ifPresentOrElse(
                number -> filled("motherPhone", number, ValueSource.ACCOUNT),
                () -> ofSibling.ifPresent(slip -> filled("motherPhone", slip.motherPhone(), ValueSource.EARLIER_SLIP)));
    }

    /** @param twin of one delivery: the family stays where it stays, and one visit does for both */
    void ofSibling(SlipContent slip, boolean twin) {
        earlier("otherPhone", slip.otherPhone());
        earlier("callTimes", slip.callTimes());
        if (twin) {
            stay(slip.stay());
            filled("hospitalised.mother", String.valueOf(slip.hospitalised().mother()), ValueSource.EARLIER_SLIP);
            visitWish(slip);
        }
    }

    /** @param withWorries only to who wrote them */
    void again(SlipContent slip, boolean withWorries) {
        filled("motherPhone", slip.motherPhone(), ValueSource.EARLIER_SLIP);
        earlier("otherPhone", slip.otherPhone());
        earlier("callTimes", slip.callTimes());
        stay(slip.stay());
        filled("hospitalised.mother", String.valueOf(slip.hospitalised().mother()), ValueSource.EARLIER_SLIP);
        filled("hospitalised.child", String.valueOf(slip.hospitalised().child()), ValueSource.EARLIER_SLIP);
        earlier("hospitalised.hospitalName", slip.hospitalised().hospitalName());
        earlier("hospitalised.dischargeOn", slip.hospitalised().dischargeOn().map(LocalDate::toString));
        earlier("feeding", slip.feeding().map(Enum::name));
        if (withWorries) {
            earlier("motherCondition", slip.motherCondition().map(Enum::name));
            slip.concerns().stream()
                    .sorted()
                    .forEach(concern -> filled("concerns", concern.name(), ValueSource.EARLIER_SLIP));
            earlier("freeText", slip.freeText());
        }
        visitWish(slip);
        slip.lowBirthWeight().ifPresent(block -> {
            filled("lowBirthWeight.presentPlace", block.presentPlace(), ValueSource.EARLIER_SLIP);
            earlier("lowBirthWeight.presentPhone", block.presentPhone());
            earlier("lowBirthWeight.note", block.note());
        });
    }

    private void certifiedName(Certified certified) {
        var name = certified.familyName().orElse("")
                + certified.givenName().map(given -> "\u3000" + given).orElse("");
        if (!name.isEmpty()) {
            shown("child.name", name, ValueSource.CERTIFICATE);
        }
    }

    private void certified(Certified certified, boolean withoutFacility) {
        certificate("child.bornAt", certified.bornAt().toString());
        certificate("child.sex", certified.sex());
        certified.grams().ifPresent(grams -> certificate("child.birthWeightGrams", grams.toString()));
        certified.lengthCm().ifPresent(length -> certificate("child.birthLengthCm", length));
        certificate("child.gestationWeeks", String.valueOf(certified.gestationWeeks()));
        certificate("child.gestationDays", String.valueOf(certified.gestationDays()));
        certified.plurality().ifPresent(count -> certificate("child.plurality", count.toString()));
        certified.order().ifPresent(order -> certificate("child.birthOrder", order.toString()));
        if (!withoutFacility) {
            certificate("birthPlace", certified.facilityName().orElse(certified.placeAddress()));
            certificate("attendant.type", certified.attendantType());
            certificate("attendant.name", certified.attendantName());
        }
    }

    private void stay(SlipContent.Stay stay) {
        filled("stay.kind", stay.kind().name(), ValueSource.EARLIER_SLIP);
        earlier("stay.address", stay.address());
        earlier("stay.municipality", stay.municipality());
        earlier("stay.phone", stay.phone());
        earlier("stay.until", stay.until().map(LocalDate::toString));
    }

    private void visitWish(SlipContent slip) {
        filled("visitWish.place", slip.visitWish().name(), ValueSource.EARLIER_SLIP);
        earlier("visitWish.days", slip.wishedDays());
    }

    private void earlier(String field, Optional<String> value) {
        value.ifPresent(known -> filled(field, known, ValueSource.EARLIER_SLIP));
    }

    private void certificate(String field, String value) {
        shown(field, value, ValueSource.CERTIFICATE);
    }

    private void shown(String field, String value, ValueSource source) {
        values.add(new Value(field, value, source, false));
    }

    private void filled(String field, String value, ValueSource source) {
        values.add(new Value(field, value, source, true));
    }
}
