package jp.hagukumi.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.Contact;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;

/** How a person wants to be told, as it once told the city: language, mail, address. */
@ApplicationScoped
class Readers {

    @Inject
    People people;

    Language languageOf(UUID person) {
        return language(contact(person).language());
    }

    boolean wantsMail(UUID person) {
        return address(person).isPresent();
    }

    /** Those of several persons who want a mail and gave an address, in one query. */
    Set<UUID> wantingMail(Collection<UUID> persons) {
        return people.findAll(persons.stream().map(PersonId::new).toList()).values().stream()
                .filter(person ->
                        person.contact().mail() && person.contact().email().isPresent())
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }

    /** Where a mail goes; empty where the person wants none or gave no address. */
    Optional<String> address(UUID person) {
        var contact = contact(person);
        return contact.mail() ? contact.email() : Optional.empty();
    }

    private Contact contact(UUID person) {
        return people.find(new PersonId(person)).map(PersonFacts::contact).orElse(Contact.NONE);
    }

    private static Language language(String suffix) {
        for (var language : Language.values()) {
            if (language.suffix().equals(suffix)) {
                return language;
            }
        }
        return Language.JA;
    }
}
