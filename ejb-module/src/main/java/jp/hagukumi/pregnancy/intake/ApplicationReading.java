package jp.hagukumi.pregnancy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.Answers;
import jp.hagukumi.pregnancy.Notification;
import jp.hagukumi.pregnancy.rules.IntakeItems.Flaw;
import jp.hagukumi.pregnancy.rules.IntakeItems.Read;
import jp.hagukumi.pregnancy.store.IntakeTables;

/** Reads the items of an application as the notice that the room takes from every channel. */
@ApplicationScoped
class ApplicationReading {

    private static final int MILLIMETRES = 10;
    private static final int GRAMS = 1000;

    @Inject
    IntakeTables tables;

    /** @throws Refusal {@link IntakeRefusal#ITEM_MISSING}, {@link IntakeRefusal#ITEM_UNFIT}, each with its item */
    Notification read(Map<String, String> items) {
        var flaws = tables.items().judge(items);
        if (!flaws.isEmpty()) {
            throw Refusal.of(findings(flaws));
        }
        return notice(new Read(items));
    }

    /** The same notice from what clerks see and what only nurses read. */
    Notification read(Map<String, String> items, Map<String, String> answers) {
        var all = new HashMap<>(items);
        all.putAll(answers);
        return read(all);
    }

    private static List<Finding> findings(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw ->
                        Finding.at(flaw.item(), flaw.missing() ? IntakeRefusal.ITEM_MISSING : IntakeRefusal.ITEM_UNFIT))
                .toList();
    }

    private static Notification notice(Read items) {
        var place = items.text("stayMunicipality");
        var address = items.text("stayAddress");
        var from = items.date("stayFrom");
        var to = items.date("stayTo");
        return new Notification(
                items.date("dueDate").orElseThrow(),
                items.number("fetuses").orElseThrow(),
                items.number("parity").orElseThrow(),
                items.date("heartbeatOn"),
                new Notification.Diagnosis(
                        items.text("facility").orElseThrow(), items.text("facilityAddress"), items.text("doctor")),
                items.flag("infectionsChecked").orElseThrow(),
                items.flag("tuberculosisChecked").orElseThrow(),
                items.text("occupation").orElseThrow(),
                items.text("phone").orElseThrow(),
                items.flag("handbookElsewhere").orElse(false),
                new Notification.Delivery(
                        items.text("deliveryFacility"),
                        place.isPresent() || address.isPresent() || from.isPresent() || to.isPresent(),
                        place,
                        address,
                        from,
                        to),
                new Notification.Body(
                        items.number("heightCm").map(centimetres -> centimetres * MILLIMETRES),
                        items.number("weightBeforeKg").map(kilograms -> kilograms * GRAMS)),
                agent(items),
                answers(items));
    }

    /** Both or none: who files for her without a word of what he is to her is asked about at the counter. */
    private static Optional<Notification.Agent> agent(Read items) {
        var relation = items.text("agentRelation");
        return items.text("agentName").flatMap(name -> relation.map(word -> new Notification.Agent(name, word)));
    }

    private static Answers answers(Read items) {
        return new Answers(
                items.word("smoking", Answers.Habit.class),
                items.number("cigarettes"),
                items.flag("cohabitantSmokes"),
                items.word("alcohol", Answers.Habit.class),
                items.word("feelings", Answers.Feelings.class),
                items.words("history", Answers.History.class),
                items.text("historyNote"),
                items.word("economy", Answers.Economy.class),
                items.word("partner", Answers.Partner.class),
                items.words("supporters", Answers.Supporter.class),
                items.words("concerns", Answers.Concern.class),
                items.text("freeText"));
    }
}
