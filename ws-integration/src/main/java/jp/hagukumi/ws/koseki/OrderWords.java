package jp.hagukumi.ws.koseki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.ws.contract.common.Sex;
import jp.hagukumi.ws.contract.koseki.Amends;
import jp.hagukumi.ws.contract.koseki.Child;
import jp.hagukumi.ws.contract.koseki.Honseki;
import jp.hagukumi.ws.contract.koseki.Image;
import jp.hagukumi.ws.contract.koseki.Notice;
import jp.hagukumi.ws.contract.koseki.Parent;
import jp.hagukumi.ws.contract.koseki.RequestEntry;

/** From the house's order to the contract's. */
final class OrderWords {

    static final String NAMESPACE = "urn:hagukumi:koseki:v1";

    private static final DatatypeFactory TYPES = types();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm':00+09:00'");

    private OrderWords() {}

    static RequestEntry request(EntryOrder order) {
        var request = new RequestEntry();
        request.setOrderId(order.order().toString());
        request.setAcceptanceNumber(order.acceptanceNumber());
        request.setAcceptedOn(day(order.acceptedOn()));
        order.amends().ifPresent(one -> {
            var amends = new Amends();
            amends.setOrderId(one.order().toString());
            amends.setKind(one.kind().name());
            amends.setDecidedOn(day(one.decidedOn()));
            request.setAmends(amends);
        });
        request.setNotice(notice(order));
        var image = new Image();
        // Its place: the bytes go beside the envelope.
        image.setContent(new byte[0]);
        image.setSha256(HexFormat.of().formatHex(sha256(order.image().toArray())));
        request.setImage(image);
        return request;
    }

    private static Notice notice(EntryOrder order) {
        var notice = new Notice();
        notice.setAddressee(order.addressee());
        notice.setReceivedOn(day(order.receivedOn()));
        notice.setChild(child(order.child()));
        order.father().map(OrderWords::parent).ifPresent(notice::setFather);
        notice.setMother(parent(order.mother()));
        order.honseki().ifPresent(known -> {
            var honseki = new Honseki();
            honseki.setAddress(known.address());
            honseki.setHeadName(known.head());
            notice.setHonseki(honseki);
        });
        notice.setResidence(order.residence());
        notice.setHouseholder(order.householder());
        notice.setRelationToHouseholder(order.relation());
        notice.setNotifierCapacity(order.capacity());
        order.remarks().ifPresent(notice::setRemarks);
        return notice;
    }

    private static Child child(EntryOrder.Child known) {
        var child = new Child();
        child.setFamilyName(known.familyName());
        known.givenName().ifPresent(child::setGivenName);
        known.familyKana().ifPresent(child::setFamilyNameKana);
        known.givenKana().ifPresent(child::setGivenNameKana);
        known.latinName().ifPresent(child::setLatinName);
        child.setLegitimacy(known.marital() ? "MARITAL" : "NON_MARITAL");
        known.rank().ifPresent(child::setRank);
        child.setSex(Sex.valueOf(known.sex().name()));
        child.setBornAt(TYPES.newXMLGregorianCalendar(MINUTE.format(known.bornAt())));
        child.setBornPlace(known.birthPlace());
        return child;
    }

    private static Parent parent(EntryOrder.Parent known) {
        var parent = new Parent();
        parent.setFamilyName(known.familyName());
        parent.setGivenName(known.givenName());
        parent.setBirthDate(day(known.birthDate()));
        parent.setAgeAtBirth(known.ageAtBirth());
        parent.setNationality(known.nationality());
        known.occupation().ifPresent(parent::setOccupation);
        return parent;
    }

    private static XMLGregorianCalendar day(LocalDate on) {
        return TYPES.newXMLGregorianCalendar(on.toString());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
