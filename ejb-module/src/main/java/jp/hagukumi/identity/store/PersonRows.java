package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.Contact;
import jp.hagukumi.identity.HouseholdId;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.RegisteredChild;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.identity.WrittenMother;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.text.NameFold;
import org.jdbi.v3.core.Jdbi;

/** Persons as they stand. */
@ApplicationScoped
public class PersonRows {

    /** An expected child has no address of its own: its mother's ward works for it. */
    private static final String SELECT = """
            select p.*, coalesce(p.ward, m.ward) as working_ward, c.phone, c.email, coalesce(c.mail, false) as mail, coalesce(c.language, 'ja') as language
            from identity.person p
            left join identity.person m on m.id = p.mother and p.standing = 'EXPECTED'
            left join identity.contact c on c.person = p.id
            """;

    private static final int AT_MOST = 100;

    @Inject
    Jdbi jdbi;

    public Optional<PersonFacts> find(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where p.id = :id")
                .bind("id", person.value())
                .map((row, context) -> facts(row))
                .findOne());
    }

    /** Whether the register has somebody here now and had on that day. */
    public boolean livedHereOn(PersonId person, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from identity.person
                          where id = :id and standing = 'RESIDENT' and coalesce(lives_here_since <= :day, true))
                        """)
                .bind("id", person.value())
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    /** Several at once, in one query. */
    public Map<PersonId, PersonFacts> findAll(Collection<PersonId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where p.id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        wanted.stream().map(PersonId::value).distinct().toList())
                .map((row, context) -> facts(row))
                .collect(Collectors.toMap(PersonFacts::id, found -> found)));
    }

    /** Registered in a ward and born between two days, both included, oldest first. */
    public List<RegisteredChild> registeredBorn(LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id, p.birth_date, p.ward, coalesce(p.mother, p.household, p.id) as family
                        from identity.person p
                        where p.standing = 'RESIDENT' and p.ward is not null and p.birth_date between :from and :until
                        order by p.birth_date, p.id
                        """)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new RegisteredChild(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("ward"),
                        row.getObject("family", UUID.class)))
                .list());
    }

    public Optional<PersonFacts> ofResidentNumber(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where p.resident_number = :number")
                .bind("number", number)
                .map((row, context) -> facts(row))
                .findOne());
    }

    /** The child of this birth, whatever is known of it. */
    public Optional<PersonFacts> ofBirth(PersonId mother, LocalDate birthDate, int order) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.mother = :mother and p.birth_date = :birthDate and p.birth_order = :order
                           and p.standing <> 'WITHDRAWN'
                        """)
                .bind("mother", mother.value())
                .bind("birthDate", birthDate)
                .bind("order", order)
                .map((row, context) -> facts(row))
                .findOne());
    }

    /** By name, 通称 or reading, within reach. */
    public List<PersonFacts> search(String name, Optional<LocalDate> birthDate, Access.Reach reach, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where (p.name_key = :key or p.alias_key = :key or p.kana_key = :key)
                           and p.standing not in ('EXPECTED', 'WITHDRAWN')
                           and (cast(:birthDate as date) is null or p.birth_date = :birthDate)
                           and (:wholeCity or p.ward = any(:wards))
                         order by p.birth_date desc, p.id limit :limit
                        """)
                .bind("key", NameFold.key(name))
                .bind("birthDate", birthDate)
                .bind("wholeCity", reach.wholeCity())
                .bindArray("wards", String.class, List.copyOf(reach.wards()))
                .bind("limit", most)
                .map((row, context) -> facts(row))
                .list());
    }

    /** The household, and parents and children who live elsewhere, oldest first. */
    public List<PersonFacts> familyAround(PersonFacts person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.standing <> 'WITHDRAWN' and (
                               p.id = :id
                            or p.household = :household
                            or p.mother = :id
                            or p.id in (select g.guardian from identity.guardianship g
                                        where g.child = :id and g.state = 'IN_FORCE')
                            or p.id in (select g.child from identity.guardianship g
                                        where g.guardian = :id and g.state = 'IN_FORCE'))
                         order by p.birth_date, p.birth_order, p.id limit 100
                        """)
                .bind("id", person.id().value())
                .bind("household", person.household().map(HouseholdId::value))
                .map((row, context) -> facts(row))
                .list());
    }

    public List<PersonFacts> named(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where (p.name_key = :key or p.alias_key = :key) and p.standing not in ('EXPECTED', 'WITHDRAWN')
                         order by p.birth_date, p.id limit :limit
                        """)
                .bind("key", NameFold.key(name))
                .bind("limit", AT_MOST)
                .map((row, context) -> facts(row))
                .list());
    }

    /** Everybody of this name or 通称 who was born on that day: few, however common the name is. */
    public List<PersonFacts> named(String name, LocalDate birthDate) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where (p.name_key = :key or p.alias_key = :key) and p.birth_date = :birthDate
                           and p.standing not in ('EXPECTED', 'WITHDRAWN')
                         order by p.id
                        """)
                .bind("key", NameFold.key(name))
                .bind("birthDate", birthDate)
                .map((row, context) -> facts(row))
                .list());
    }

    /**
     * The one person of this birth, made as EXPECTED where there was none. Two that ask at once get the same answer: the
     * second waits at the unique index.
     */
    public PersonId expect(PersonId fresh, PersonId mother, LocalDate birthDate, int order, Sex sex) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into identity.person
                                (id, standing, family_name, given_name, name_key, birth_date, sex, nationality, mother,
                                 birth_order)
                            values (:id, 'EXPECTED', '', '', '', :birthDate, :sex, 'JPN', :mother, :order)
                            on conflict (mother, birth_date, birth_order)
                                where standing <> 'WITHDRAWN' and birth_order is not null
                                do nothing
                            """)
                    .bind("id", fresh.value())
                    .bind("mother", mother.value())
                    .bind("birthDate", birthDate)
                    .bind("order", order)
                    .bind("sex", sex.code())
                    .execute();
            return handle.createQuery("""
                            select id from identity.person
                            where mother = :mother and birth_date = :birthDate and birth_order = :order
                              and standing <> 'WITHDRAWN'
                            """)
                    .bind("mother", mother.value())
                    .bind("birthDate", birthDate)
                    .bind("order", order)
                    .map((row, context) -> new PersonId(row.getObject("id", UUID.class)))
                    .one();
        });
    }

    /** As {@link #expect(PersonId, PersonId, LocalDate, int, Sex)}, of a mother who is no person here. */
    public PersonId expect(
            PersonId fresh,
            WrittenMother mother,
            String ward,
            String childKey,
            LocalDate birthDate,
            int order,
            Sex sex) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into identity.person
                                (id, standing, family_name, given_name, name_key, birth_date, sex, nationality, ward,
                                 birth_order, written_mother, written_mother_key, written_mother_born, written_key)
                            values (:id, 'EXPECTED', '', '', '', :birthDate, :sex, 'JPN', :ward, :order, :mother, :key,
                                    :motherBorn, :childKey)
                            on conflict (written_mother_key, written_mother_born, birth_date, birth_order)
                                where mother is null and written_mother is not null and standing <> 'WITHDRAWN'
                                do nothing
                            """)
                    .bind("id", fresh.value())
                    .bind("birthDate", birthDate)
                    .bind("sex", sex.code())
                    .bind("ward", ward)
                    .bind("order", order)
                    .bind("mother", mother.written())
                    .bind("key", mother.key())
                    .bind("motherBorn", mother.bornOn())
                    .bind("childKey", childKey)
                    .execute();
            return handle.createQuery("""
                            select id from identity.person
                            where written_mother_key = :key and written_mother_born = :motherBorn
                              and birth_date = :birthDate and birth_order = :order
                              and mother is null and written_mother is not null and standing <> 'WITHDRAWN'
                            """)
                    .bind("key", mother.key())
                    .bind("motherBorn", mother.bornOn())
                    .bind("birthDate", birthDate)
                    .bind("order", order)
                    .map((row, context) -> new PersonId(row.getObject("id", UUID.class)))
                    .one();
        });
    }

    /** Children of a mother who is no person here, oldest first. */
    public List<PersonFacts> ofWritten(WrittenMother mother) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.written_mother_key = :key and p.written_mother_born = :born
                           and p.mother is null and p.written_mother is not null and p.standing <> 'WITHDRAWN'
                         order by p.birth_date, p.birth_order, p.id limit :limit
                        """)
                .bind("key", mother.key())
                .bind("born", mother.bornOn())
                .bind("limit", AT_MOST)
                .map((row, context) -> facts(row))
                .list());
    }

    /** Expected children of mothers who are no persons here, of that day, place in the delivery, sex and name. */
    public List<PersonFacts> expectedByName(LocalDate birthDate, int order, Sex sex, String childKey) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where p.standing = 'EXPECTED' and p.mother is null and p.birth_date = :birthDate
                           and p.written_key = :key and p.birth_order = :order and p.sex = :sex
                         limit 2
                        """)
                .bind("birthDate", birthDate)
                .bind("key", childKey)
                .bind("order", order)
                .bind("sex", sex.code())
                .map((row, context) -> facts(row))
                .list());
    }

    /** Whether the child is expected with that day, order and sex now; what the register knows is not changed. */
    public boolean meet(PersonId child, LocalDate birthDate, int order, Sex sex) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update identity.person p
                        set birth_date = case when p.standing = 'EXPECTED' then :birthDate else p.birth_date end,
                            birth_order = case when p.standing = 'EXPECTED' then :order else p.birth_order end,
                            sex = case when p.standing = 'EXPECTED' then :sex else p.sex end,
                            version = version + 1
                        where p.id = :id
                          and not exists (select 1 from identity.person other
                                          where other.mother = p.mother and other.birth_date = :birthDate
                                            and other.birth_order = :order and other.standing <> 'WITHDRAWN'
                                            and other.id <> p.id)
                        """)
                        .bind("id", child.value())
                        .bind("birthDate", birthDate)
                        .bind("order", order)
                        .bind("sex", sex.code())
                        .execute()
                == 1);
    }

    /** Whether there was an expected child to withdraw. */
    public boolean withdraw(PersonId child) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                                update identity.person set standing = 'WITHDRAWN', version = version + 1
                                where id = :id and standing = 'EXPECTED'
                                """).bind("id", child.value()).execute() == 1);
    }

    static PersonFacts facts(ResultSet row) throws SQLException {
        return new PersonFacts(
                new PersonId(row.getObject("id", UUID.class)),
                Standing.valueOf(row.getString("standing")),
                Rows.text(row, "resident_number"),
                new PersonNames(
                        row.getString("family_name"),
                        row.getString("given_name"),
                        Rows.text(row, "family_kana"),
                        Rows.text(row, "given_kana"),
                        Rows.text(row, "alias"),
                        Rows.text(row, "alias_kana")),
                row.getObject("birth_date", LocalDate.class),
                Sex.ofCode(row.getString("sex")),
                row.getString("nationality"),
                Rows.uuid(row, "household").map(HouseholdId::new),
                Rows.text(row, "relation"),
                address(row),
                Rows.text(row, "working_ward"),
                new Contact(
                        Rows.text(row, "phone"),
                        Rows.text(row, "email"),
                        row.getBoolean("mail"),
                        row.getString("language")),
                Rows.uuid(row, "mother").map(PersonId::new),
                Optional.ofNullable(row.getObject("birth_order", Integer.class)),
                Rows.date(row, "died_on"));
    }

    private static Optional<Address> address(ResultSet row) throws SQLException {
        var municipality = Rows.text(row, "municipality");
        var text = Rows.text(row, "address");
        var postcode = Rows.text(row, "postcode");
        var building = Rows.text(row, "building");
        return municipality.flatMap(code -> text.map(line -> new Address(code, postcode, line, building)));
    }
}
