package jp.hagukumi.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.notifications.Language;
import jp.hagukumi.notifications.NoticePreferences;
import org.jdbi.v3.core.Jdbi;

/** What each person chose. */
@ApplicationScoped
public class PreferenceRows {

    @Inject
    Jdbi jdbi;

    public Optional<NoticePreferences> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select language, mail, by_mail from notifications.preference where person = :person")
                .bind("person", person)
                .map((row, context) -> new NoticePreferences(
                        Language.valueOf(row.getString("language")),
                        Optional.ofNullable(row.getString("mail")),
                        row.getBoolean("by_mail")))
                .findOne());
    }

    public void keep(UUID person, NoticePreferences chosen, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into notifications.preference (person, language, mail, by_mail, changed_at)
                        values (:person, :language, :mail, :byMail, :at)
                        on conflict (person) do update
                        set language = excluded.language, mail = excluded.mail, by_mail = excluded.by_mail,
                            changed_at = excluded.changed_at
                        """)
                .bind("person", person)
                .bind("language", chosen.language().name())
                .bind("mail", chosen.mail().orElse(null))
                .bind("byMail", chosen.byMail())
                .bind("at", at)
                .execute());
    }
}
