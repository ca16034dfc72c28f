package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.identity.KeepPreferences.Preferences;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;

/** What residents said of themselves: phone, mail, language. */
@ApplicationScoped
public class ContactRows {

    @Inject
    Jdbi jdbi;

    public void keep(PersonId person, Preferences preferences) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.contact (person, phone, mail, language)
                        values (:person, :phone, coalesce(:mail, false), :language)
                        on conflict (person) do update
                            set phone = coalesce(:phone, contact.phone), mail = coalesce(:mail, contact.mail),
                                language = :language
                        """)
                .bind("person", person.value())
                .bind("phone", preferences.phone())
                .bind("mail", preferences.mail())
                .bind("language", preferences.language())
                .execute());
    }

    /** The address that the sign-in provider vouches for, where none is on file. */
    public void keepFirstEmail(PersonId person, String email) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.contact (person, email, mail, language) values (:person, :email, false, 'ja')
                        on conflict (person) do update set email = coalesce(contact.email, :email)
                        """)
                .bind("person", person.value())
                .bind("email", email)
                .execute());
    }
}
