package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.Places;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.rules.RegistrationShape;
import jp.hagukumi.births.store.AnnouncementRows.Announced;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.identity.PersonFacts;

/** Collects what is known before the family writes anything, each value with its source; the first to know a field has it. */
final class RegistrationPrefill {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Map<RegistrationField, String> values = new EnumMap<>(RegistrationField.class);
    private final Map<RegistrationField, ValueSource> sources = new EnumMap<>(RegistrationField.class);

    RegistrationContent content() {
        return RegistrationContent.of(values);
    }

    Map<RegistrationField, ValueSource> sources() {
        return sources;
    }

    void certificate(Certified certified) {
        put(BIRTH_AT, MINUTE.format(certified.bornAt()), ValueSource.CERTIFICATE);
        put(BIRTH_PLACE, certified.placeAddress(), ValueSource.CERTIFICATE);
        put(CHILD_SEX, certified.sex(), ValueSource.CERTIFICATE);
        certified.familyName().ifPresent(name -> put(CHILD_FAMILY_NAME, name, ValueSource.CERTIFICATE));
        certified.givenName().ifPresent(name -> put(CHILD_GIVEN_NAME, name, ValueSource.CERTIFICATE));
    }

    void announced(Announced told) {
        put(BIRTH_AT, MINUTE.format(told.bornAt()), ValueSource.FAMILY);
        put(BIRTH_PLACE, told.place(), ValueSource.FAMILY);
        put(CHILD_SEX, told.sex().name(), ValueSource.FAMILY);
    }

    void mother(PersonFacts mother) {
        var names = mother.names();
        put(MOTHER_FAMILY_NAME, names.family(), ValueSource.REGISTER);
        put(MOTHER_GIVEN_NAME, names.given(), ValueSource.REGISTER);
        put(MOTHER_BIRTH_DATE, mother.birthDate().toString(), ValueSource.REGISTER);
        put(MOTHER_NATIONALITY, mother.nationality(), ValueSource.REGISTER);
        if ("JPN".equals(mother.nationality())) {
            // Marital or not, the child of a Japanese mother takes a family name that she bears (民法790条), mostly hers.
            put(CHILD_FAMILY_NAME, names.family(), ValueSource.REGISTER);
            names.familyKana().ifPresent(kana -> put(CHILD_FAMILY_KANA, kana, ValueSource.REGISTER));
        }
        mother.address().ifPresent(address -> put(RESIDENCE_ADDRESS, Places.of(address), ValueSource.REGISTER));
    }

    void filer(PersonFacts filer, boolean isMother) {
        if (isMother) {
            put(FILER_CAPACITY, "MOTHER", ValueSource.REGISTER);
        }
        filer.address().ifPresent(address -> put(FILER_ADDRESS, Places.of(address), ValueSource.REGISTER));
        put(FILER_BIRTH_DATE, filer.birthDate().toString(), ValueSource.REGISTER);
        filer.contact().phone().ifPresent(phone -> put(FILER_PHONE, phone, ValueSource.ACCOUNT));
    }

    /** What one of a delivery's children has the others have too. */
    void twin(RegistrationContent other) {
        other.values().forEach((field, value) -> {
            if (field.isShared()) {
                put(field, value, ValueSource.SIBLING);
            }
        });
    }

    private void put(RegistrationField field, String value, ValueSource source) {
        Optional.of(value)
                .filter(words -> !values.containsKey(field))
                .filter(words -> RegistrationShape.flawOf(field, words).isEmpty())
                .ifPresent(words -> {
                    values.put(field, words);
                    sources.put(field, source);
                });
    }
}
