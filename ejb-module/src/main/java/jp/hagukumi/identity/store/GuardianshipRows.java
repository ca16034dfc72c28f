package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.identity.GuardianFacts;
import jp.hagukumi.identity.GuardianRelation;
import jp.hagukumi.identity.GuardianshipBasis;
import jp.hagukumi.identity.GuardianshipId;
import jp.hagukumi.identity.GuardianshipState;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.ReadFamily.FamilyGuardianship;
import jp.hagukumi.identity.ReadGuardianships.GuardianshipView;
import org.jdbi.v3.core.Jdbi;

/** Who may act for which child. */
@ApplicationScoped
public class GuardianshipRows {

    private static final String KEPT_FROM_GUARDIAN = """

                            from identity.support_measure_protected s
                            join identity.support_measure measure on measure.id = s.measure
                              and :on between measure.valid_from
                                and least(measure.valid_to, coalesce(measure.ended_on, measure.valid_to))
                            join identity.support_measure_from f on f.measure = measure.id and f.in_use
                            join identity.person v on v.resident_number = f.resident_number
                            where s.in_use and v.id = g.guardian
            """;

    @Inject
    Jdbi jdbi;

    public List<GuardianFacts> inForceOf(PersonId child, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, child, guardian, basis, begins_on from identity.guardianship
                        where child = :child and state = 'IN_FORCE' and begins_on <= :on
                        order by begins_on, id
                        """)
                .bind("child", child.value())
                .bind("on", on)
                .map((row, context) -> new GuardianFacts(
                        new GuardianshipId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        new PersonId(row.getObject("guardian", UUID.class)),
                        GuardianshipBasis.valueOf(row.getString("basis")),
                        row.getObject("begins_on", LocalDate.class)))
                .list());
    }

    public List<PersonId> childrenOf(PersonId guardian, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.child from identity.guardianship g join identity.person p on p.id = g.child
                        where g.guardian = :guardian and g.state = 'IN_FORCE' and g.begins_on <= :on
                          and p.standing <> 'WITHDRAWN'
                        order by p.birth_date, p.birth_order, p.id
                        """)
                .bind("guardian", guardian.value())
                .bind("on", on)
                .map((row, context) -> new PersonId(row.getObject("child", UUID.class)))
                .list());
    }

    /** As {@link #childrenOf}, less those from whom a support measure shuts the guardian out. */
    public List<OpenChild> openChildren(PersonId guardian, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.*, coalesce(p.ward, case p.standing when 'EXPECTED' then mother.ward end) as working_ward,
                               c.phone, c.email, coalesce(c.mail, false) as mail, coalesce(c.language, 'ja') as language,
                               coalesce(mother.standing = 'DIED', false) as mother_died,
                               array(select distinct unnest(measure.hidden) """ + KEPT_FROM_GUARDIAN + """
                                       and s.person in (p.id, p.mother)) as hidden
                        from identity.guardianship g
                        join identity.person p on p.id = g.child
                        left join identity.person mother on mother.id = p.mother
                        left join identity.contact c on c.person = p.id
                        where g.guardian = :guardian and g.state = 'IN_FORCE' and g.begins_on <= :on
                          and p.standing <> 'WITHDRAWN'
                          and not exists (select """ + KEPT_FROM_GUARDIAN + """
                                            and s.person = p.id and measure.shuts_out)
                        order by p.birth_date, p.birth_order, p.id
                        """)
                .bind("guardian", guardian.value())
                .bind("on", on)
                .map((row, context) -> new OpenChild(
                        PersonRows.facts(row),
                        row.getBoolean("mother_died"),
                        Stream.of((String[]) row.getArray("hidden").getArray())
                                .map(ProtectedField::valueOf)
                                .collect(Collectors.toSet())))
                .list());
    }

    /** Of several children the guardians in force from whom a support measure keeps nothing of the child or its mother. */
    public Map<PersonId, List<PersonId>> toTell(Collection<PersonId> children, LocalDate on) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.child, g.guardian from identity.guardianship g
                        join identity.person p on p.id = g.child
                        join identity.person who on who.id = g.guardian and who.standing <> 'DIED'
                        where g.child = any(:children) and g.state = 'IN_FORCE' and g.begins_on <= :on
                          and not exists (select """ + KEPT_FROM_GUARDIAN + """
                                            and s.person in (p.id, p.mother))
                        order by g.begins_on, g.id
                        """)
                .bindArray(
                        "children",
                        UUID.class,
                        children.stream().map(PersonId::value).distinct().toList())
                .bind("on", on)
                .map((row, context) -> Map.entry(
                        new PersonId(row.getObject("child", UUID.class)),
                        new PersonId(row.getObject("guardian", UUID.class))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** The mother's guardianship from birth; said twice it stands once. */
    public void beginAtBirth(PersonId child, PersonId mother, LocalDate birthDate) {
        begin(child, mother, GuardianshipBasis.BIRTH, GuardianRelation.MOTHER, birthDate);
    }

    /** Puts a guardianship in force unless one is. */
    public void begin(
            PersonId child, PersonId guardian, GuardianshipBasis basis, GuardianRelation relation, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
                        values (:id, :child, :guardian, :basis, :relation, 'IN_FORCE', :from)
                        on conflict (child, guardian) where state = 'IN_FORCE' do nothing
                        """)
                .bind("id", GuardianshipId.next().value())
                .bind("child", child.value())
                .bind("guardian", guardian.value())
                .bind("basis", basis.name())
                .bind("relation", relation.name())
                .bind("from", from)
                .execute());
    }

    /** Custody as the register names it; what the birth alone had given becomes this. */
    public void beginByRegister(PersonId child, PersonId guardian, GuardianRelation relation, LocalDate from) {
        begin(child, guardian, GuardianshipBasis.REGISTER, relation, from);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set basis = 'REGISTER'
                        where child = :child and guardian = :guardian and state = 'IN_FORCE' and basis = 'BIRTH'
                        """)
                .bind("child", child.value())
                .bind("guardian", guardian.value())
                .execute());
    }

    /** What the birth had given to somebody whom the register does not name ends. */
    public void endThoseFromBirth(PersonId child, List<PersonId> butNotOf, LocalDate on) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship
                        set state = 'ENDED', ends_on = greatest(:on, begins_on), reason = '住民記録による親権者の登録'
                        where child = :child and state = 'IN_FORCE' and basis = 'BIRTH' and guardian <> all(:custodians)
                        """)
                .bind("child", child.value())
                .bind("on", on)
                .bindArray(
                        "custodians",
                        UUID.class,
                        butNotOf.stream().map(PersonId::value).toList())
                .execute());
    }

    public void endAllOf(PersonId child, LocalDate on, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set state = 'ENDED', ends_on = :on, reason = :reason
                        where child = :child and state = 'IN_FORCE'
                        """)
                .bind("child", child.value())
                .bind("on", on)
                .bind("reason", reason)
                .execute());
    }

    /** Whatever the person is guardian of ends: on death. */
    public void endAllBy(PersonId guardian, LocalDate on, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set state = 'ENDED', ends_on = greatest(:on, begins_on), reason = :reason
                        where guardian = :guardian and state = 'IN_FORCE'
                        """)
                .bind("guardian", guardian.value())
                .bind("on", on)
                .bind("reason", reason)
                .execute());
    }

    /** A guardianship while its row is locked. */
    public record Held(
            GuardianshipId id,
            PersonId child,
            GuardianshipBasis basis,
            GuardianshipState state,
            Optional<Instant> expiresAt,
            Optional<LocalDate> beginsOn) {}

    public Optional<Held> lockByCode(byte[] hash) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from identity.guardianship where code_hash = :hash for update")
                        .bind("hash", hash)
                        .map((row, context) -> held(row))
                        .findOne());
    }

    /**
     * Nobody becomes a guardian of this child until the transaction ends: neither by another code nor by the register, whose new
     * row waits for the child's.
     */
    public void lockGuardiansOf(PersonId child) {
        jdbi.useHandle(handle -> handle.createQuery("select id from identity.person where id = :id for update")
                .bind("id", child.value())
                .mapTo(UUID.class)
                .one());
    }

    public Optional<Held> lock(GuardianshipId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from identity.guardianship where id = :id for update")
                        .bind("id", id.value())
                        .map((row, context) -> held(row))
                        .findOne());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                new GuardianshipId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("child", UUID.class)),
                GuardianshipBasis.valueOf(row.getString("basis")),
                GuardianshipState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Rows.date(row, "begins_on"));
    }

    public int waitingInvitations(PersonId child, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from identity.guardianship
                        where child = :child and state = 'INVITED' and expires_at > :now
                        """)
                .bind("child", child.value())
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }

    public void invite(
            GuardianshipId id,
            PersonId child,
            PersonId by,
            GuardianRelation relation,
            byte[] codeHash,
            Instant expiresAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.guardianship
                            (id, child, basis, relation, state, invited_by, code_hash, expires_at)
                        values (:id, :child, 'INVITATION', :relation, 'INVITED', :by, :hash, :expiresAt)
                        """)
                .bind("id", id.value())
                .bind("child", child.value())
                .bind("relation", relation.name())
                .bind("by", by.value())
                .bind("hash", codeHash)
                .bind("expiresAt", expiresAt)
                .execute());
    }

    public void accepted(GuardianshipId id, PersonId guardian, GuardianshipState state, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set guardian = :guardian, state = :state, begins_on = :from
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("guardian", guardian.value())
                .bind("state", state.name())
                .bind("from", from)
                .execute());
    }

    public void moved(GuardianshipId id, GuardianshipState state) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity.guardianship set state = :state where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .execute());
    }

    public void ended(GuardianshipId id, GuardianshipState state, LocalDate on, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set state = :state, ends_on = :on, reason = nullif(:reason, '')
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("on", on)
                .bind("reason", reason)
                .execute());
    }

    /** What a guardian sees of one child: those in force, and invitations that still wait. */
    public List<GuardianshipView> viewsOf(PersonId child, PersonId viewer, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.id, g.child, c.given_name as child_name, p.family_name, p.given_name, g.guardian, g.relation,
                               g.state, g.begins_on, g.basis
                        from identity.guardianship g
                        join identity.person c on c.id = g.child
                        left join identity.person p on p.id = g.guardian
                        where g.child = :child
                          and (g.state = 'IN_FORCE' or (g.state = 'INVITED' and g.expires_at > :now))
                        order by g.begins_on nulls last, g.id
                        """)
                .bind("child", child.value())
                .bind("now", now)
                .map((row, context) -> new GuardianshipView(
                        new GuardianshipId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getString("child_name"),
                        guardianName(row),
                        Rows.uuid(row, "guardian").map(viewer.value()::equals).orElse(false),
                        GuardianRelation.valueOf(row.getString("relation")),
                        GuardianshipState.valueOf(row.getString("state")),
                        Rows.date(row, "begins_on"),
                        row.getString("basis").equals("INVITATION")))
                .list());
    }

    private static Optional<String> guardianName(ResultSet row) throws SQLException {
        var family = Rows.text(row, "family_name");
        var given = Rows.text(row, "given_name");
        return family.map(name -> new PersonNames(
                        name, given.orElse(""), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                .full());
    }

    /** Every guardianship that concerns one of these persons, as child or guardian, for the ward's view of a family. */
    public List<FamilyGuardianship> among(List<PersonId> persons) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, child, guardian, relation, basis, state, begins_on, ends_on from identity.guardianship
                        where (child = any(:ids) or guardian = any(:ids)) and guardian is not null
                        order by child, begins_on, id
                        """)
                .bindArray(
                        "ids", UUID.class, persons.stream().map(PersonId::value).toList())
                .map((row, context) -> new FamilyGuardianship(
                        new GuardianshipId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        new PersonId(row.getObject("guardian", UUID.class)),
                        GuardianRelation.valueOf(row.getString("relation")),
                        GuardianshipBasis.valueOf(row.getString("basis")),
                        GuardianshipState.valueOf(row.getString("state")),
                        Rows.date(row, "begins_on"),
                        Rows.date(row, "ends_on")))
                .list());
    }

    /** Invitations of this person that nobody has answered yet. */
    public int sentInvitations(PersonId inviter, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from identity.guardianship
                        where invited_by = :inviter and state = 'INVITED' and expires_at > :now
                        """)
                .bind("inviter", inviter.value())
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }
}
