package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.id.Ids;
import org.jdbi.v3.core.Jdbi;

/** New accounts of residents. */
@ApplicationScoped
public class BindingRows {

    @Inject
    Jdbi jdbi;

    /** Two sign-ins at once bind once; who is bound already stays bound to the same person. */
    public void bind(String issuer, String subject, PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.account (id, kind, issuer, subject, person)
                        values (:id, 'RESIDENT', :issuer, :subject, :person)
                        on conflict (issuer, subject) do nothing
                        """)
                .bind("id", Ids.next())
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("person", person.value())
                .execute());
    }
}
