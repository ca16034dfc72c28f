package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.identity.HouseholdId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.RegisterFact.Born;
import jp.hagukumi.identity.RegisterFact.InHousehold;
import jp.hagukumi.identity.RegisterFact.MovedIn;
import jp.hagukumi.identity.RegisterFact.Registered;
import jp.hagukumi.identity.RegisterFact.Residence;
import jp.hagukumi.kernel.text.NameFold;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Persons and households as the resident register changes them. */
@ApplicationScoped
public class PersonRegister {

    private static final String WHO = """
            family_name = :family, given_name = :given, family_kana = :familyKana, given_kana = :givenKana, alias = :alias,
            alias_kana = :aliasKana, name_key = :nameKey, alias_key = :aliasKey, kana_key = :kanaKey""";

    private static final String BORN = "birth_date = :birthDate, sex = :sex, nationality = :nationality";

    private static final String WHERE = """
            municipality = :municipality, ward = :ward, postcode = :postcode, address = :address, building = :building""";

    private static final String WITH = "household = :household, relation = :relation";

    @Inject
    Jdbi jdbi;

    /** The household of this number, made where there was none. */
    public HouseholdId household(String number) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into identity.household (id, register_number) values (:id, :number)
                            on conflict (register_number) do nothing
                            """)
                    .bind("id", HouseholdId.next().value())
                    .bind("number", number)
                    .execute();
            return handle.createQuery("select id from identity.household where register_number = :number")
                    .bind("number", number)
                    .map((row, context) -> new HouseholdId(row.getObject("id", UUID.class)))
                    .one();
        });
    }

    public void insert(
            PersonId person,
            String number,
            Registered registered,
            InHousehold joined,
            HouseholdId household,
            Residence residence,
            LocalDate on) {
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate("""
                    insert into identity.person
                        (id, resident_number, standing, family_name, given_name, family_kana, given_kana, alias, alias_kana,
                         name_key, alias_key, kana_key, birth_date, sex, nationality, household, relation, municipality,
                         ward, postcode, address, building, lives_here_since)
                    values
                        (:id, :number, 'RESIDENT', :family, :given, :familyKana, :givenKana, :alias, :aliasKana,
                         :nameKey, :aliasKey, :kanaKey, :birthDate, :sex, :nationality, :household, :relation, :municipality,
                         :ward, :postcode, :address, :building, :on)
                    """);
            insert.bind("id", person.value()).bind("number", number).bind("on", on);
            bind(insert, registered);
            bind(insert, joined, household);
            bind(insert, residence);
            insert.execute();
        });
    }

    /** Somebody who left, or lived elsewhere, lives here (again). */
    public void comeBack(PersonId person, MovedIn movedIn, HouseholdId household, LocalDate on) {
        update(
                "standing = 'RESIDENT', left_on = null, lives_here_since = :on, " + WHO + ", " + BORN + ", " + WHERE
                        + ", " + WITH,
                person,
                update -> {
                    update.bind("on", on);
                    bind(update, movedIn.registered());
                    bind(update, movedIn.household(), household);
                    bind(update, movedIn.residence());
                });
    }

    /** The child that a certificate had announced is entered. */
    public void registerExpected(PersonId child, String number, Born born, HouseholdId household) {
        update(
                "standing = 'RESIDENT', resident_number = :number, written_mother = null, written_mother_key = null, "
                        + "written_mother_born = null, written_key = null, " + WHO + ", " + BORN + ", " + WHERE + ", "
                        + WITH,
                child,
                update -> {
                    update.bind("number", number);
                    bind(update, born.registered());
                    bind(update, born.household(), household);
                    bind(update, born.residence());
                });
    }

    public void bornTo(PersonId child, PersonId mother, int order) {
        update(
                "mother = :mother, birth_order = :order",
                child,
                update -> update.bind("mother", mother.value()).bind("order", order));
    }

    public void move(PersonId person, Residence residence) {
        update(WHERE, person, update -> bind(update, residence));
    }

    /** The last address stays on file until the retention's end; the household is left. */
    public void leave(PersonId person, LocalDate on) {
        update(
                "standing = 'LEFT', left_on = :on, household = null, relation = null",
                person,
                update -> update.bind("on", on));
    }

    public void die(PersonId person, LocalDate on) {
        update("standing = 'DIED', died_on = :on", person, update -> update.bind("on", on));
    }

    public void rename(PersonId person, PersonNames names) {
        update(WHO, person, update -> bind(update, names));
    }

    public void join(PersonId person, HouseholdId household, String relation) {
        update(WITH, person, update -> bind(update, new InHousehold("", relation), household));
    }

    /** What is set is text of this class, never from outside. */
    private void update(String set, PersonId person, java.util.function.Consumer<SqlStatement<?>> values) {
        jdbi.useHandle(handle -> {
            var update =
                    handle.createUpdate("update identity.person set " + set + ", version = version + 1 where id = :id");
            update.bind("id", person.value());
            values.accept(update);
            update.execute();
        });
    }

    private static void bind(SqlStatement<?> statement, Registered registered) {
        bind(statement, registered.names());
        statement
                .bind("birthDate", registered.birthDate())
                .bind("sex", registered.sex().code())
                .bind("nationality", registered.nationality());
    }

    private static void bind(SqlStatement<?> statement, PersonNames names) {
        statement
                .bind("family", names.family())
                .bind("given", names.given())
                .bind("familyKana", names.familyKana())
                .bind("givenKana", names.givenKana())
                .bind("alias", names.alias())
                .bind("aliasKana", names.aliasKana())
                .bind("nameKey", NameFold.key(names.family() + names.given()))
                .bind("aliasKey", names.alias().map(NameFold::key))
                .bind(
                        "kanaKey",
                        names.fullKana()
                                .or(names::familyKana)
                                .or(names::aliasKana)
                                .map(NameFold::key));
    }

    private static void bind(SqlStatement<?> statement, InHousehold joined, HouseholdId household) {
        statement.bind("household", household.value()).bind("relation", joined.relation());
    }

    private static void bind(SqlStatement<?> statement, Residence residence) {
        statement
                .bind("ward", residence.ward())
                .bind("municipality", residence.address().municipality())
                .bind("postcode", residence.address().postcode())
                .bind("address", residence.address().text())
                .bind("building", residence.address().building());
    }
}
