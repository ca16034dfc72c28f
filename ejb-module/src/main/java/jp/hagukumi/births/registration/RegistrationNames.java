package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.kernel.text.NameFold;

/** By which names the desk finds a registration: those of child and mother as filed, variants of letters looked past. */
@ApplicationScoped
public class RegistrationNames {

    @Inject
    RegistrationDeskRows rows;

    void keep(RegistrationId registration, RegistrationContent filed) {
        rows.names(
                registration,
                child(filed),
                key(filed, RegistrationField.MOTHER_FAMILY_NAME, RegistrationField.MOTHER_GIVEN_NAME));
    }

    /** The child's name as it is compared; empty before one is decided and no family name is written. */
    static String child(RegistrationContent filed) {
        return key(filed, RegistrationField.CHILD_FAMILY_NAME, RegistrationField.CHILD_GIVEN_NAME);
    }

    private static String key(RegistrationContent content, RegistrationField family, RegistrationField given) {
        return NameFold.key(Stream.of(family, given)
                .flatMap(field -> content.text(field).stream())
                .collect(Collectors.joining()));
    }
}
