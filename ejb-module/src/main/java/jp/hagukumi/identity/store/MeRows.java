package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ReadMe.Me;
import jp.hagukumi.kernel.access.Actor;
import org.jdbi.v3.core.Jdbi;

/** What the signed-in person is shown of herself. */
@ApplicationScoped
public class MeRows {

    @Inject
    Jdbi jdbi;

    @Inject
    PersonRows persons;

    public Optional<Me> of(Actor actor) {
        return switch (actor.kind()) {
            case RESIDENT -> resident(actor);
            case STAFF -> staff(actor);
            case INSTITUTION -> institutionUser(actor);
            case SYSTEM, PUBLIC -> Optional.empty();
        };
    }

    private Optional<Me> resident(Actor actor) {
        return persons.find(new PersonId(actor.id()))
                .map(person -> new Me(
                        actor.kind(),
                        person.names().alias().orElse(person.names().full()),
                        person.contact().language(),
                        person.contact().mail(),
                        actor.grants(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<Me> staff(Actor actor) {
        return jdbi.withHandle(handle -> handle.createQuery("select name from identity.staff where id = :id")
                .bind("id", actor.id())
                .map((row, context) -> new Me(
                        actor.kind(),
                        row.getString("name"),
                        "ja",
                        false,
                        actor.grants(),
                        Optional.empty(),
                        Optional.empty()))
                .findOne());
    }

    private Optional<Me> institutionUser(Actor actor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.name, i.id, i.name as institution_name
                        from identity.institution_user u join identity.institution i on i.id = u.institution
                        where u.id = :id
                        """)
                .bind("id", actor.id())
                .map((row, context) -> new Me(
                        actor.kind(),
                        row.getString("name"),
                        "ja",
                        false,
                        actor.grants(),
                        Optional.of(new InstitutionId(row.getObject("id", UUID.class))),
                        Rows.text(row, "institution_name")))
                .findOne());
    }
}
