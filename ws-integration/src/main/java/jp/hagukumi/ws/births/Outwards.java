package jp.hagukumi.ws.births;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.births.CertificateChanges;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateStatus;
import jp.hagukumi.births.Receipt;
import jp.hagukumi.births.Remark;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.ws.contract.births.Acknowledgement;
import jp.hagukumi.ws.contract.births.Flag;
import jp.hagukumi.ws.contract.births.GetBirthCertificateStatusResponse;
import jp.hagukumi.ws.contract.births.ListBirthCertificatesResponse;
import jp.hagukumi.ws.contract.births.Routing;
import jp.hagukumi.ws.contract.births.State;
import jp.hagukumi.ws.contract.common.Finding;
import jp.hagukumi.ws.contract.common.Words;

/** From the house's words to the contract's. */
final class Outwards {

    private static final DatatypeFactory TYPES = types();

    private Outwards() {}

    static Acknowledgement acknowledgement(Receipt receipt) {
        var facts = receipt.facts();
        var answer = new Acknowledgement();
        answer.setCertificateId(facts.certificate().value().toString());
        answer.setCertificateNumber(facts.certificateNumber());
        answer.setVersion(facts.version());
        answer.setState(State.valueOf(facts.state().name()));
        answer.setRouting(Routing.valueOf(facts.routing().name()));
        answer.setMunicipality(facts.municipality());
        facts.flags().stream().sorted().map(Outwards::flag).forEach(answer.getFlag()::add);
        facts.remarks().stream().map(Outwards::warning).forEach(answer.getWarning()::add);
        answer.setReceivedAt(time(facts.receivedAt()));
        answer.setRepeated(receipt.repeated());
        answer.setReceipt(receipt.seal().toArray());
        return answer;
    }

    static GetBirthCertificateStatusResponse status(CertificateStatus status) {
        var answer = new GetBirthCertificateStatusResponse();
        answer.setCertificateId(status.certificate().value().toString());
        answer.setCertificateNumber(status.certificateNumber());
        answer.setVersion(status.version());
        answer.setState(State.valueOf(status.state().name()));
        answer.setRouting(Routing.valueOf(status.routing().name()));
        answer.setMunicipality(status.municipality());
        status.flags().stream().sorted().map(Outwards::flag).forEach(answer.getFlag()::add);
        status.replacedBy().ifPresent(answer::setReplacedBy);
        status.reason().ifPresent(answer::setReason);
        answer.setReceivedAt(time(status.receivedAt()));
        answer.setChangedAt(time(status.changedAt()));
        return answer;
    }

    static ListBirthCertificatesResponse changes(CertificateChanges page) {
        var answer = new ListBirthCertificatesResponse();
        page.changes().stream().map(Outwards::change).forEach(answer.getChange()::add);
        answer.setNext(page.next());
        answer.setMore(page.more());
        return answer;
    }

    private static ListBirthCertificatesResponse.Change change(CertificateChanges.Change happened) {
        var change = new ListBirthCertificatesResponse.Change();
        change.setCertificateNumber(happened.certificateNumber());
        change.setVersion(happened.version());
        change.setCertificateId(happened.certificate().value().toString());
        change.setState(State.valueOf(happened.state().name()));
        happened.reason().ifPresent(change::setReason);
        change.setAt(time(happened.at()));
        return change;
    }

    private static Flag flag(CertificateFlag flag) {
        return Flag.valueOf(flag.name());
    }

    private static Finding warning(Remark remark) {
        var finding = new Finding();
        finding.setCode(remark.code().code());
        finding.setField(remark.field());
        finding.setText(words(
                RefusalTexts.text(remark.code(), remark.arguments(), "ja"),
                RefusalTexts.text(remark.code(), remark.arguments(), "en")));
        finding.setRemedy(words(
                RefusalTexts.remedy(remark.code(), remark.arguments(), "ja"),
                RefusalTexts.remedy(remark.code(), remark.arguments(), "en")));
        return finding;
    }

    private static Words words(String japanese, String english) {
        var words = new Words();
        words.setJa(japanese);
        words.setEn(english);
        return words;
    }

    private static XMLGregorianCalendar time(Instant at) {
        return TYPES.newXMLGregorianCalendar(at.truncatedTo(ChronoUnit.MICROS).toString());
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
