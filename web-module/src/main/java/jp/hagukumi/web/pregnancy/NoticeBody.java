package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.hagukumi.pregnancy.Answers;
import jp.hagukumi.pregnancy.Notification;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** 妊娠の届出 as JSON carries it, to us and from us. */
@Body
public record NoticeBody(
        LocalDate dueOn,
        @Whole(min = 1, max = 9) int fetuses,
        @Whole(min = 1, max = 20) int parity,
        Optional<LocalDate> heartbeatOn,
        Diagnosis diagnosis,
        boolean infectionsChecked,
        boolean tuberculosisChecked,
        @Text(max = 60) String occupation,
        @Text(max = 20, pattern = PHONE) String phone,
        boolean handbookElsewhere,
        Delivery delivery,
        BodyBefore body,
        Optional<AnswersBody> answers) {

    static final String PHONE = "[0-9+() -]{9,20}";

    record Diagnosis(
            @Text(max = 60) String facility,
            @Text(max = 200) Optional<String> address,
            @Text(max = 60) Optional<String> doctor) {}

    record Delivery(
            @Text(max = 60) Optional<String> facility,
            boolean staysElsewhere,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> municipality,
            @Text(max = 200) Optional<String> address,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    record BodyBefore(
            @Whole(min = 1000, max = 2300) Optional<Integer> heightMillimetres,
            @Whole(min = 25_000, max = 250_000) Optional<Integer> weightBeforeGrams) {}

    record AnswersBody(
            Optional<Answers.Habit> smoking,
            @Whole(min = 1, max = 100) Optional<Integer> cigarettes,
            Optional<Boolean> cohabitantSmokes,
            Optional<Answers.Habit> alcohol,
            Optional<Answers.Feelings> feelings,
            @Many(max = 9) List<Answers.History> history,
            @Text(max = 500, lines = true) Optional<String> historyNote,
            Optional<Answers.Economy> economy,
            Optional<Answers.Partner> partner,
            @Many(max = 7) List<Answers.Supporter> supporters,
            @Many(max = 12) List<Answers.Concern> concerns,
            @Text(max = 1000, lines = true) Optional<String> freeText) {

        Answers answers() {
            return new Answers(
                    smoking,
                    cigarettes,
                    cohabitantSmokes,
                    alcohol,
                    feelings,
                    new LinkedHashSet<>(history),
                    historyNote,
                    economy,
                    partner,
                    new LinkedHashSet<>(supporters),
                    new LinkedHashSet<>(concerns),
                    freeText);
        }

        static AnswersBody of(Answers answers) {
            return new AnswersBody(
                    answers.smoking(),
                    answers.cigarettes(),
                    answers.cohabitantSmokes(),
                    answers.alcohol(),
                    answers.feelings(),
                    List.copyOf(new TreeSet<>(answers.history())),
                    answers.historyNote(),
                    answers.economy(),
                    answers.partner(),
                    List.copyOf(new TreeSet<>(answers.supporters())),
                    List.copyOf(new TreeSet<>(answers.concerns())),
                    answers.freeText());
        }

        @Override
        public String toString() {
            return "AnswersBody[…]";
        }
    }

    Notification notice(Optional<Notification.Agent> agent) {
        return new Notification(
                dueOn,
                fetuses,
                parity,
                heartbeatOn,
                new Notification.Diagnosis(diagnosis.facility(), diagnosis.address(), diagnosis.doctor()),
                infectionsChecked,
                tuberculosisChecked,
                occupation,
                phone,
                handbookElsewhere,
                new Notification.Delivery(
                        delivery.facility(),
                        delivery.staysElsewhere(),
                        delivery.municipality(),
                        delivery.address(),
                        delivery.from(),
                        delivery.to()),
                new Notification.Body(body.heightMillimetres(), body.weightBeforeGrams()),
                agent,
                answers.map(AnswersBody::answers).orElse(Answers.NONE));
    }

    /** As filed, without the answers: those are shown apart. */
    static NoticeBody of(Notification notice) {
        var delivery = notice.delivery();
        return new NoticeBody(
                notice.dueOn(),
                notice.fetuses(),
                notice.parity(),
                notice.heartbeatOn(),
                new Diagnosis(
                        notice.diagnosis().facility(),
                        notice.diagnosis().address(),
                        notice.diagnosis().doctor()),
                notice.infectionsChecked(),
                notice.tuberculosisChecked(),
                notice.occupation(),
                notice.phone(),
                notice.handbookElsewhere(),
                new Delivery(
                        delivery.facility(),
                        delivery.staysElsewhere(),
                        delivery.municipality(),
                        delivery.address(),
                        delivery.from(),
                        delivery.to()),
                new BodyBefore(notice.body().heightMillimetres(), notice.body().weightBeforeGrams()),
                Optional.empty());
    }

    /** What a woman tells of herself. */
    @Override
    public String toString() {
        return "NoticeBody[…]";
    }
}
