package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.Attachment;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.kernel.time.CityClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Certificates, one row for each version. */
@ApplicationScoped
public class CertificateRows {

    private static final String OF_CHILDREN = """
            select c.*, k.order_in_delivery, %s as current_flags
            from births.certificate c join births.child k on k.id = c.child and k.ended_at is null
            where c.child = any(:children) order by c.born_at desc, c.id
            """.formatted(CertificateMapper.CURRENT_FLAGS);

    @Inject
    Jdbi jdbi;

    /**
     * Keeps certificate, message, attachment and change in one statement, and finds gap and probable duplicate in it.
     *
     * @return the flags as kept; empty, and nothing kept, where the message or this version is known already
     */
    public Optional<Set<CertificateFlag>> keep(NewCertificate fresh) {
        return jdbi.withHandle(handle -> {
            var statement = handle.createQuery("""
                    with cert as (
                      insert into births.certificate
                        (id, institution, certificate_number, version, serial, state, row_version, routing, municipality,
                         sent_to, ward, medical_institution_code, flags, remarks, rule_version, content_digest, replaces, child,
                         received_at, changed_at, child_family_name, child_given_name, child_sex, born_at, born_zone,
                         place_type, place_address, facility_name, birth_weight_grams, birth_length_cm, plurality,
                         plurality_count, birth_order, mother_name, mother_name_key, gestation_weeks, gestation_days,
                         mother_live_births, mother_stillbirths_22w, certified_on, attendant_type, attendant_address,
                         attendant_name)
                      select
                        :id, :institution, :number, :version, :serial, :state, 1, :routing, :municipality,
                        :sentTo, :ward, :medicalCode,
                        cast(:flags as text[])
                        || case when :version = 1 and :serial > 1
                            and exists (select from births.certificate c
                                where c.institution = :institution and c.serial < :serial)
                            and not exists (select from births.certificate c
                                where c.institution = :institution and c.serial = :serial - 1)
                          then array['GAP_BEFORE'] else array[]::text[] end
                        || case when exists (select from births.certificate c
                            where c.institution = :institution and c.born_at = :bornAt
                              and c.state in ('RECEIVED', 'JOINED', 'USED')
                              and c.certificate_number <> :number and c.mother_name_key = :motherKey
                              and c.birth_weight_grams is not distinct from :weight
                              and c.birth_order is not distinct from :order)
                          then array['PROBABLE_DUPLICATE'] else array[]::text[] end,
                        :remarks, :ruleVersion, :contentDigest, :replaces, :child,
                        :at, :at, :familyName, :givenName, :sex, :bornAt, :zone,
                        :placeType, :placeAddress, :facilityName, :weight, :length, :plurality,
                        :count, :order, :motherName, :motherKey, :weeks, :days,
                        :liveBirths, :stillbirths, :certifiedOn, :attendantType, :attendantAddress, :attendantName
                      where not exists (select from births.message m
                        where m.institution = :institution and m.message_id = :messageId)
                      on conflict (institution, certificate_number, version) do nothing
                      returning id, institution, certificate_number, version, state, routing, municipality, flags, remarks
                    ), said as (
                      insert into births.message
                        (id, institution, message_id, act, kind, body_digest, envelope, signer_chain, revocation_list,
                         certificate, certificate_number, version, state, routing, municipality, flags, remarks, received_at)
                      select :message, institution, :messageId, :act, :kind, :bodyDigest, :envelope, :chain, :crl,
                        id, certificate_number, version, state, routing, municipality, flags, remarks, :at
                      from cert
                    ), changed as (
                      insert into births.certificate_change (institution, certificate, state, at)
                      select institution, id, state, :at from cert
                    ), attached as (
                      insert into births.attachment (certificate, media_type, content, sha256)
                      select id, :mediaType, :attachment, :attachmentDigest from cert where :mediaType is not null
                    )
                    select flags from cert
                    """);
            bindSelf(statement, fresh);
            bindContent(statement, fresh);
            bindMessage(statement, fresh);
            return statement
                    .map((row, context) -> CertificateMapper.flags(row, "flags"))
                    .findOne();
        });
    }

    private static void bindSelf(SqlStatement<?> statement, NewCertificate fresh) {
        var submission = fresh.submission();
        statement
                .bind("id", fresh.id().value())
                .bind("institution", fresh.institution())
                .bind("number", submission.certificateNumber())
                .bind("version", submission.version())
                .bindByType("serial", submission.serial().orElse(null), Long.class)
                .bind("state", fresh.state().name())
                .bind("routing", fresh.routing().name())
                .bind("municipality", submission.municipality())
                .bindByType("sentTo", fresh.sentTo().orElse(null), String.class)
                .bindByType("ward", fresh.ward().orElse(null), String.class)
                .bindByType("medicalCode", submission.medicalInstitutionCode().orElse(null), String.class)
                .bindArray("flags", String.class, names(fresh.flags()))
                .bindArray("remarks", String.class, RemarkText.write(fresh.remarks()))
                .bind("ruleVersion", fresh.ruleVersion())
                .bind("contentDigest", fresh.contentDigest())
                .bindByType(
                        "replaces", fresh.replaces().map(CertificateId::value).orElse(null), UUID.class)
                .bindByType("child", fresh.child().orElse(null), UUID.class)
                .bind("at", fresh.at());
    }

    private static void bindContent(SqlStatement<?> statement, NewCertificate fresh) {
        var content = fresh.submission().content();
        statement
                .bindByType(
                        "familyName",
                        content.childFamilyName().map(n -> n.exact()).orElse(null),
                        String.class)
                .bindByType(
                        "givenName",
                        content.childGivenName().map(n -> n.exact()).orElse(null),
                        String.class)
                .bind("sex", content.childSex().name())
                .bind("bornAt", content.bornAt())
                .bind("zone", CityClock.TOKYO.getId())
                .bind("placeType", content.placeType().name())
                .bind("placeAddress", content.placeAddress().exact())
                .bindByType(
                        "facilityName",
                        content.facilityName().map(n -> n.exact()).orElse(null),
                        String.class)
                .bindByType("weight", content.birthWeightGrams().orElse(null), Integer.class)
                .bindByType("length", content.birthLengthCm().orElse(null), java.math.BigDecimal.class)
                .bind("plurality", content.plurality().name())
                .bindByType("count", content.pluralityCount().orElse(null), Integer.class)
                .bindByType("order", content.birthOrderInDelivery().orElse(null), Integer.class)
                .bind("motherName", content.motherName().exact())
                .bind("motherKey", fresh.motherNameKey())
                .bind("weeks", content.gestationWeeks())
                .bind("days", content.gestationDays())
                .bind("liveBirths", content.motherLiveBirths())
                .bind("stillbirths", content.motherStillbirths22w())
                .bind("certifiedOn", content.certifiedOn())
                .bind("attendantType", content.attendantType().name())
                .bind("attendantAddress", content.attendantAddress().exact())
                .bind("attendantName", content.attendantName().exact());
    }

    private static void bindMessage(SqlStatement<?> statement, NewCertificate fresh) {
        var attachment = fresh.submission().attachment();
        MessageRows.bindEnvelope(statement, fresh.submission().envelope(), fresh.trust());
        statement
                .bind("message", fresh.message())
                .bind("act", fresh.act().name())
                .bindByType("mediaType", attachment.map(Attachment::mediaType).orElse(null), String.class)
                .bindByType(
                        "attachment",
                        attachment.map(each -> each.content().toArray()).orElse(null),
                        byte[].class)
                .bindByType(
                        "attachmentDigest",
                        attachment.map(each -> each.sha256().toArray()).orElse(null),
                        byte[].class);
    }

    public Optional<StoredCertificate> find(CertificateId id) {
        return one("where c.id = :id", id);
    }

    /** The lock is the proof that it may change. */
    public Optional<StoredCertificate> lock(CertificateId id) {
        return one("where c.id = :id for update of c", id);
    }

    /** The certificate in force of a child. */
    public Optional<StoredCertificate> ofChild(UUID child) {
        return jdbi.withHandle(handle -> handle.createQuery(CertificateMapper.SELECT + "where c.child = :child")
                .bind("child", child)
                .map(new CertificateMapper())
                .findOne());
    }

    /** A living child's certificate in force, and the child's place in the delivery. */
    public record OfChild(StoredCertificate certificate, int orderInDelivery) {}

    /** The certificates in force of several children, youngest first; children whose join was undone have none. */
    public List<OfChild> ofChildren(Collection<UUID> children) {
        var mapper = new CertificateMapper();
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHILDREN)
                .bindArray("children", UUID.class, List.copyOf(children))
                .map((row, context) -> new OfChild(mapper.map(row, context), row.getInt("order_in_delivery")))
                .list());
    }

    /** All versions under an institution's number, oldest first. */
    public List<StoredCertificate> chain(UUID institution, String number) {
        return jdbi.withHandle(handle -> handle.createQuery(CertificateMapper.SELECT
                        + "where c.institution = :institution and c.certificate_number = :number order by c.version")
                .bind("institution", institution)
                .bind("number", number)
                .map(new CertificateMapper())
                .list());
    }

    /** Other living certificates that probably tell of the same birth. */
    public List<CertificateId> duplicatesOf(StoredCertificate certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id from births.certificate c join births.certificate d
                          on d.institution = c.institution and d.born_at = c.born_at
                         and d.state in ('RECEIVED', 'JOINED', 'USED') and d.certificate_number <> c.certificate_number
                         and d.mother_name_key = c.mother_name_key
                         and d.birth_weight_grams is not distinct from c.birth_weight_grams
                         and d.birth_order is not distinct from c.birth_order
                        where c.id = :id order by d.id limit 20
                        """)
                .bind("id", certificate.id().value())
                .map((row, context) -> new CertificateId(row.getObject("id", UUID.class)))
                .list());
    }

    public Optional<Attachment> attachment(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select media_type, content, sha256 from births.attachment where certificate = :id
                        """)
                .bind("id", certificate.value())
                .map((row, context) -> new Attachment(
                        row.getString("media_type"),
                        Bytes.of(row.getBytes("content")),
                        Bytes.of(row.getBytes("sha256"))))
                .findOne());
    }

    public Optional<String> attachmentType(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select media_type from births.attachment where certificate = :id
                        """)
                .bind("id", certificate.value())
                .mapTo(String.class)
                .findOne());
    }

    /**
     * A certificate after an event.
     *
     * @param state reached
     * @param child joined to, in the states that have one
     * @param reason of returning or cancelling
     * @param sentTo of forwarding
     */
    public record Moved(
            CertificateState state,
            Optional<UUID> child,
            Optional<String> ward,
            Optional<String> reason,
            Optional<String> sentTo) {

        /** @param ward that works on it from now on */
        public static Moved to(CertificateState state, Optional<String> ward) {
            return new Moved(state, Optional.empty(), ward, Optional.empty(), Optional.empty());
        }

        public Moved withChild(UUID joined) {
            return new Moved(state, Optional.of(joined), ward, reason, sentTo);
        }

        public Moved because(String told) {
            return new Moved(state, child, ward, Optional.of(told), sentTo);
        }

        public Moved sentTo(String municipality) {
            return new Moved(state, child, ward, reason, Optional.of(municipality));
        }
    }

    /** Moves a locked certificate and tells its institution's list. */
    public void move(StoredCertificate certificate, Moved moved, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with moved as (
                          update births.certificate set state = :state, child = :child, ward = :ward,
                            reason = coalesce(:reason, reason), sent_to = coalesce(:sentTo, sent_to),
                            row_version = row_version + 1, changed_at = :at
                          where id = :id and row_version = :rowVersion
                          returning institution, id)
                        insert into births.certificate_change (institution, certificate, state, reason, at)
                        select institution, id, :state, :reason, :at from moved
                        """)
                .bind("state", moved.state().name())
                .bindByType("child", moved.child().orElse(null), UUID.class)
                .bindByType("ward", moved.ward().orElse(null), String.class)
                .bindByType("reason", moved.reason().orElse(null), String.class)
                .bindByType("sentTo", moved.sentTo().orElse(null), String.class)
                .bind("at", at)
                .bind("id", certificate.id().value())
                .bind("rowVersion", certificate.rowVersion())
                .execute());
    }

    private Optional<StoredCertificate> one(String which, CertificateId id) {
        return jdbi.withHandle(handle -> handle.createQuery(CertificateMapper.SELECT + which)
                .bind("id", id.value())
                .map(new CertificateMapper())
                .findOne());
    }

    private static List<String> names(Set<CertificateFlag> flags) {
        return flags.stream().map(Enum::name).sorted().toList();
    }
}
