package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.KEEP_PREFERENCES;
import static jp.hagukumi.identity.IdentityEvent.PREFERENCES_KEPT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.ContactRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A resident says how to be reached and in which language. */
@Stateless
public class KeepPreferences {

    private static final Set<String> LANGUAGES = Set.of("ja", "ja_easy", "en");

    @Inject
    Access access;

    @Inject
    ContactRows contacts;

    @Inject
    Audit audit;

    /** Only what is said is changed; nothing is taken away by silence. */
    public void keep(Actor actor, Preferences preferences) {
        access.require(actor, KEEP_PREFERENCES);
        if (!LANGUAGES.contains(preferences.language())) {
            throw Refusal.at("language", KernelRefusal.MALFORMED);
        }
        preferences.phone().ifPresent(phone -> {
            if (!phone.matches("[+0-9-]{6,20}")) {
                throw Refusal.at("phone", KernelRefusal.MALFORMED);
            }
        });
        var person = new PersonId(actor.id());
        contacts.keep(person, preferences);
        audit.note(
                actor, PREFERENCES_KEPT, person, List.of(person.value()), Map.of("language", preferences.language()));
    }

    /**
     * @param language {@code ja}, {@code ja_easy} or {@code en}
     * @param mail whether notices also come by mail
     * @param phone 6 to 20 digits, hyphens and plus signs
     */
    public record Preferences(String language, Optional<Boolean> mail, Optional<String> phone) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Preferences[masked]";
        }
    }
}
