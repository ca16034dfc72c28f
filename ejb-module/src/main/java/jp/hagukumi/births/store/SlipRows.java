package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.births.model.SlipLife;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Contact slips; a version is written once and only its state and ward change. */
@ApplicationScoped
public class SlipRows {

    private static final String SELECT = """
            select s.*, w.mother_condition, w.concerns, w.free_text, n.present_place, n.present_phone, n.note
            from births.slip s
            join births.slip_worries w on w.slip = s.id
            left join births.low_birth_weight_notice n on n.slip = s.id
            """;

    @Inject
    Jdbi jdbi;

    public Optional<StoredSlip> find(SlipId slip) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where s.id = :id")
                .bind("id", slip.value())
                .map(new SlipMapper())
                .findOne());
    }

    /** The version in force of a child's slip. */
    public Optional<StoredSlip> inForce(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where s.child = :child and s.state = 'FILED'")
                .bind("child", child.value())
                .map(new SlipMapper())
                .findOne());
    }

    /** The versions in force for several children, in one query. */
    public List<StoredSlip> inForce(Collection<PersonId> children) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where s.child = any(:children) and s.state = 'FILED'")
                        .bindArray(
                                "children",
                                UUID.class,
                                children.stream().map(PersonId::value).toList())
                        .map(new SlipMapper())
                        .list());
    }

    /** The newest slip in force that the same mother has for another child. */
    public Optional<StoredSlip> newestOfSibling(PersonId mother, PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where s.mother = :mother and s.child <> :child and s.state = 'FILED'
                         order by s.filed_at desc limit 1
                        """)
                .bind("mother", mother.value())
                .bind("child", child.value())
                .map(new SlipMapper())
                .findOne());
    }

    /** How many versions a child's slip has had, withdrawn ones counted. */
    public int versions(PersonId child) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(version), 0) from births.slip where child = :child")
                        .bind("child", child.value())
                        .mapTo(Integer.class)
                        .one());
    }

    public void changeState(SlipId slip, SlipLife.State state) {
        jdbi.useHandle(handle -> handle.createUpdate("update births.slip set state = :state where id = :id")
                .bind("id", slip.value())
                .bind("state", state.name())
                .execute());
    }

    public void changeWard(SlipId slip, String ward) {
        jdbi.useHandle(handle -> handle.createUpdate("update births.slip set ward = :ward where id = :id")
                .bind("id", slip.value())
                .bind("ward", ward)
                .execute());
    }

    public void write(StoredSlip slip) {
        jdbi.useHandle(handle -> {
            insert(handle, slip);
            insertWorries(handle, slip.id(), slip.content());
            slip.content()
                    .lowBirthWeight()
                    .ifPresent(block -> handle.createUpdate("""
                            insert into births.low_birth_weight_notice (slip, present_place, present_phone, note)
                            values (:slip, :place, :phone, :note)
                            """)
                            .bind("slip", slip.id().value())
                            .bind("place", block.presentPlace())
                            .bind("phone", block.presentPhone().orElse(null))
                            .bind("note", block.note().orElse(null))
                            .execute());
        });
    }

    private static void insert(Handle handle, StoredSlip slip) {
        var content = slip.content();
        handle.createUpdate("""
                        insert into births.slip
                            (id, child, mother, version, filed_at, channel, filed_by, state, ward, low_birth_weight,
                             rule_version, certificate, born_on, birth_weight_grams, mother_phone, other_phone, call_times,
                             stay, stay_address, stay_municipality, stay_phone, stay_until, mother_in_hospital,
                             child_in_hospital, hospital_name, discharge_on, feeding, visit_wish, wished_days)
                        values
                            (:id, :child, :mother, :version, :filedAt, :channel, :filedBy, :state, :ward, :light,
                             :ruleVersion, :certificate, :bornOn, :grams, :motherPhone, :otherPhone, :callTimes,
                             :stay, :stayAddress, :stayMunicipality, :stayPhone, :stayUntil, :motherInHospital,
                             :childInHospital, :hospitalName, :dischargeOn, :feeding, :wish, :wishedDays)
                        """)
                .bind("id", slip.id().value())
                .bind("child", slip.child().value())
                .bind("mother", slip.mother().map(PersonId::value).orElse(null))
                .bind("version", slip.version())
                .bind("filedAt", slip.filedAt())
                .bind("channel", slip.channel())
                .bind("filedBy", slip.filedBy())
                .bind("state", slip.state().name())
                .bind("ward", slip.ward())
                .bind("light", slip.lowBirthWeight())
                .bind("ruleVersion", slip.ruleVersion())
                .bind(
                        "certificate",
                        slip.certificate().map(known -> known.value()).orElse(null))
                .bind("bornOn", slip.bornOn())
                .bind("grams", slip.grams().orElse(null))
                .bind("motherPhone", content.motherPhone())
                .bind("otherPhone", content.otherPhone().orElse(null))
                .bind("callTimes", content.callTimes().orElse(null))
                .bind("stay", content.stay().kind().name())
                .bind("stayAddress", content.stay().address().orElse(null))
                .bind("stayMunicipality", content.stay().municipality().orElse(null))
                .bind("stayPhone", content.stay().phone().orElse(null))
                .bind("stayUntil", content.stay().until().orElse(null))
                .bind("motherInHospital", content.hospitalised().mother())
                .bind("childInHospital", content.hospitalised().child())
                .bind("hospitalName", content.hospitalised().hospitalName().orElse(null))
                .bind("dischargeOn", content.hospitalised().dischargeOn().orElse(null))
                .bind("feeding", content.feeding().map(Enum::name).orElse(null))
                .bind("wish", content.visitWish().name())
                .bind("wishedDays", content.wishedDays().orElse(null))
                .execute();
    }

    private static void insertWorries(Handle handle, SlipId slip, SlipContent content) {
        handle.createUpdate("""
                        insert into births.slip_worries (slip, mother_condition, concerns, free_text)
                        values (:slip, :condition, :concerns, :freeText)
                        """)
                .bind("slip", slip.value())
                .bind("condition", content.motherCondition().map(Enum::name).orElse(null))
                .bindArray(
                        "concerns",
                        String.class,
                        content.concerns().stream().map(Enum::name).sorted().toList())
                .bind("freeText", content.freeText().orElse(null))
                .execute();
    }
}
