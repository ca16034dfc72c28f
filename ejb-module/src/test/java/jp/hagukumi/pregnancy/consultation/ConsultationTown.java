package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;

/** What the tests of the consultation do in the town of pregnancies. */
final class ConsultationTown {

    final PregnancyTown town;

    ConsultationTown(String now) {
        town = new PregnancyTown(now);
    }

    /** A pregnancy of hers of which everybody has heard. */
    PregnancyId heard(PersonId woman, String dueOn) {
        var pregnancy = town.pregnancy(woman, dueOn, 1);
        town.deliverAll();
        return pregnancy;
    }

    void book(PersonId woman, String at) {
        town.house
                .get(BookMyInterview.class)
                .book(PregnancyTown.resident(woman), LocalDateTime.parse(at), Optional.empty());
    }

    MyInterview interview(PersonId woman) {
        return town.house.get(ReadMyInterview.class).read(PregnancyTown.resident(woman));
    }

    /** The whole round once, as the timer makes it. */
    void round() {
        for (var step : MakeRound.Step.values()) {
            while (town.house.get(MakeRound.class).make(Somebody.system(), step)) {
                continue;
            }
        }
    }

    <A extends Announcement> void twice(Class<? extends Recipient<A>> recipient, A announcement) {
        Twice.equalsOnce(town.house, town.house.get(recipient), announcement);
    }

    String point(PregnancyId pregnancy, TouchPointKind kind) {
        return town.word("select state from pregnancy.touch_point where pregnancy = '" + pregnancy.value()
                + "' and kind = '" + kind + "'");
    }

    /** The notices of hers that were told and stand, in their order. */
    List<String> told(PersonId woman) {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("""
                                select replace(code, 'pregnancy.consultation.', '') from notifications.notice
                                where person = :person and withdrawn_at is null and code like 'pregnancy.consultation.%'
                                order by told_at, id
                                """)
                        .bind("person", woman.value())
                        .mapTo(String.class)
                        .list());
    }

    static List<QuestionnaireSheet.Answer> answers() {
        return List.of(
                chosen("DELIVERY_PLACE", "DECIDED"),
                chosen("SATOGAERI", "NO"),
                chosen("FEELINGS", "OFTEN_LOW"),
                chosen("SLEEP", "HARDLY"),
                chosen("SUPPORT", "NOBODY"),
                chosen("WORRIES", "BIRTH", "WORK"),
                chosen("WISH_INTERVIEW", "YES_PHONE"),
                new QuestionnaireSheet.Answer("WORDS", List.of(), Optional.of("夜が不安です。")));
    }

    static QuestionnaireSheet.Answer chosen(String question, String... options) {
        return new QuestionnaireSheet.Answer(question, List.of(options), Optional.empty());
    }

    static CareContact contact(CareContact.Kind kind, String on) {
        return new CareContact(
                kind,
                LocalDate.parse(on),
                Optional.of(CareContact.Place.OFFICE),
                "よく話を聞いた。",
                CareContact.Outcome.NOTHING_MORE,
                Optional.empty());
    }

    CarePage list(Actor nurse, String ward, CareQuery.Whose whose) {
        return town.house
                .get(ListCareCases.class)
                .list(nurse, new CareQuery(ward, whose, Optional.empty(), false, Optional.empty(), 50));
    }
}
