package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.Handbook;
import jp.hagukumi.pregnancy.HandedOver;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.MyPregnancy;
import jp.hagukumi.pregnancy.NoticePrefill;
import jp.hagukumi.pregnancy.PregnancyAction;
import jp.hagukumi.pregnancy.PregnancyChange;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyPage;
import jp.hagukumi.pregnancy.PregnancySheet;
import jp.hagukumi.pregnancy.PregnancyState;

/** Pregnancies as they are shown. */
final class PregnancyViews {

    private PregnancyViews() {}

    record Prefill(boolean already, boolean livesHere, List<Value> values) {

        static Prefill of(NoticePrefill prefill) {
            return new Prefill(
                    prefill.already(),
                    prefill.livesHere(),
                    prefill.values().stream()
                            .map(value -> new Value(value.field(), value.value(), value.source(), value.editable()))
                            .toList());
        }
    }

    record Value(String field, String value, NoticePrefill.Source source, boolean editable) {}

    record Told(UUID id) {

        static Told of(PregnancyId pregnancy) {
            return new Told(pregnancy.value());
        }
    }

    record Mine(Optional<Shown> pregnancy) {

        static Mine of(Optional<MyPregnancy> mine) {
            return new Mine(mine.map(Shown::of));
        }
    }

    record Shown(UUID id, PregnancyState state, boolean silent, Optional<Course> course, Office office) {

        static Shown of(MyPregnancy mine) {
            return new Shown(
                    mine.id().value(),
                    mine.state(),
                    mine.silent(),
                    mine.course().map(Course::of),
                    new Office(
                            mine.office().ward(),
                            mine.office().name(),
                            mine.office().phone()));
        }
    }

    record Course(
            LocalDate notifiedOn,
            LocalDate dueOn,
            int weeks,
            int days,
            int month,
            int children,
            List<Book> handbooks,
            List<HandedOver> handedOver) {

        static Course of(MyPregnancy.Course course) {
            return new Course(
                    course.notifiedOn(),
                    course.dueOn(),
                    course.weeks(),
                    course.days(),
                    course.month(),
                    course.children(),
                    course.handbooks().stream().map(Book::of).toList(),
                    List.copyOf(new TreeSet<>(course.handedOver())));
        }
    }

    record Office(String ward, String name, String phone) {}

    record Book(
            String number,
            int child,
            LocalDate issuedOn,
            Optional<LocalDate> replacedOn,
            Optional<Handbook.Because> because) {

        static Book of(Handbook book) {
            return new Book(book.number(), book.child(), book.issuedOn(), book.replacedOn(), book.because());
        }
    }

    record Books(List<Book> items) {

        static Books of(List<Handbook> books) {
            return new Books(books.stream().map(Book::of).toList());
        }
    }

    record Page(List<Line> items, Optional<String> next) {

        static Page of(PregnancyPage page) {
            return new Page(page.items().stream().map(Line::of).toList(), page.next());
        }
    }

    record Line(
            UUID id,
            String name,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int days,
            int fetuses,
            String ward,
            LocalDate notifiedOn,
            int handbooks,
            boolean protectedPerson) {

        static Line of(PregnancyPage.Line line) {
            return new Line(
                    line.id().value(),
                    line.name(),
                    line.state(),
                    line.dueOn(),
                    line.weeks(),
                    line.days(),
                    line.fetuses(),
                    line.ward(),
                    line.notifiedOn(),
                    line.handbooks(),
                    line.protectedPerson());
        }
    }

    record Sheet(
            UUID id,
            UUID womanId,
            Woman woman,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int days,
            int fetuses,
            int lost,
            Optional<LocalDate> heartbeatOn,
            String ward,
            LocalDate notifiedOn,
            Optional<LocalDate> endedOn,
            int version,
            NoticeBody notice,
            Optional<Agent> agent,
            Instant filedAt,
            int weeksAtNotice,
            Optional<NoticeBody.AnswersBody> answers,
            List<Book> handbooks,
            List<HandedOver> handedOver,
            List<Change> changes,
            List<ToldLoss> losses,
            boolean protectedPerson,
            List<PregnancyAction> allowed) {

        static Sheet of(PregnancySheet sheet) {
            return new Sheet(
                    sheet.id().value(),
                    sheet.woman().value(),
                    Woman.of(sheet.person()),
                    sheet.state(),
                    sheet.dueOn(),
                    sheet.weeks(),
                    sheet.days(),
                    sheet.fetuses(),
                    sheet.lost(),
                    sheet.heartbeatOn(),
                    sheet.ward(),
                    sheet.notifiedOn(),
                    sheet.endedOn(),
                    sheet.version(),
                    NoticeBody.of(sheet.notice()),
                    sheet.notice().agent().map(agent -> new Agent(agent.name(), agent.relation())),
                    sheet.filedAt(),
                    sheet.weeksAtNotice(),
                    sheet.answers().map(NoticeBody.AnswersBody::of),
                    sheet.handbooks().stream().map(Book::of).toList(),
                    List.copyOf(new TreeSet<>(sheet.handedOver())),
                    sheet.changes().stream().map(Change::of).toList(),
                    sheet.losses().stream().map(ToldLoss::of).toList(),
                    sheet.protectedPerson(),
                    List.copyOf(new TreeSet<>(sheet.allowed())));
        }
    }

    record Woman(
            String name,
            Optional<String> kana,
            LocalDate birthDate,
            int age,
            Optional<String> address,
            boolean signsIn) {

        static Woman of(PregnancySheet.Woman woman) {
            return new Woman(
                    woman.name(), woman.kana(), woman.birthDate(), woman.age(), woman.address(), woman.signsIn());
        }
    }

    record Agent(String name, String relation) {}

    record Change(Instant at, PregnancyChange.Field field, String was, String now, String reason) {

        static Change of(PregnancyChange change) {
            return new Change(change.at(), change.field(), change.was(), change.now(), change.reason());
        }
    }

    record ToldLoss(
            Loss.Kind kind,
            int fetuses,
            Optional<UUID> childId,
            Optional<LocalDate> on,
            Optional<Boolean> wishesContact,
            Loss.ToldBy toldBy,
            Instant toldAt,
            boolean takenBack) {

        static ToldLoss of(PregnancySheet.ToldLoss told) {
            return new ToldLoss(
                    told.loss().kind(),
                    told.loss().fetuses(),
                    told.loss().child().map(PersonId::value),
                    told.loss().on(),
                    told.loss().wishesContact(),
                    told.toldBy(),
                    told.toldAt(),
                    told.takenBack());
        }
    }
}
