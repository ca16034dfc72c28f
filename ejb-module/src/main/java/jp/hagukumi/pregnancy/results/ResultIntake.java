package jp.hagukumi.pregnancy.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.LossTaking;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.checkups.CheckupTaking;
import jp.hagukumi.pregnancy.checkups.Voucher;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.results.model.SentResultLife;
import jp.hagukumi.pregnancy.results.rules.ResultMatching;
import jp.hagukumi.pregnancy.results.store.SentRows;
import jp.hagukumi.pregnancy.results.store.StoredSent;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Takes in what a clinic sent, by message or in a file, in the caller's transaction. What was sent before under its number is known;
 * a woman who is found gets her result the way a typed one does; what finds nobody is set aside. Everything is judged before
 * anything is written.
 */
@ApplicationScoped
public class ResultIntake {

    @Inject
    SentRows sent;

    @Inject
    VoucherRows vouchers;

    @Inject
    HandbookRows handbooks;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTaking taking;

    @Inject
    LossTaking losses;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** What became of it. @param repeated whether the very same was known */
    public record Outcome(StoredSent sent, boolean repeated) {}

    /** Whose it is. */
    private record Match(Optional<StoredPregnancy> pregnancy, Optional<SetAsideReason> doubt) {}

    /** Until the transaction ends nobody else works under this number. */
    static String numberLock(String sender, String number) {
        return "pregnancy.results.number/" + sender + "/" + number;
    }

    /**
     * The next version, or the first. The number must be held.
     *
     * @param source FILE or SOAP
     * @throws Refusal {@link ResultRefusal#NOBODY_NAMED}, {@link ResultRefusal#NUMBER_KNOWN_OTHERWISE}, {@link
     *     ResultRefusal#NUMBER_UNKNOWN}, {@link ResultRefusal#VERSION_NOT_NEXT}, {@link ResultRefusal#OCCASION_DOES_NOT_FIT}, and as
     *     {@link CheckupTaking#judge}
     */
    Outcome take(Actor actor, String sender, SentCheckup told, CheckupTaking.Source source) {
        var standing = standing(sender, told);
        if (standing.same().isPresent()) {
            return new Outcome(standing.same().get(), true);
        }
        var match = match(told.key());
        var checkup = told.checkup().withVoucher(told.key().voucher());
        match.pregnancy().ifPresent(known -> judge(known, told, standing.before()));
        var at = clock.now();
        standing.before().ifPresent(before -> replace(actor, before, at));
        var taken = match.pregnancy().map(known -> taking.take(actor, known, checkup, told.mind(), source));
        var kept = write(sender, told, source, match, taken, at);
        return new Outcome(kept, false);
    }

    /** The number must be held. @throws Refusal as {@link LossTaking#take} */
    Outcome takeLoss(Actor actor, String sender, SentLoss told) {
        refuseNobody(told.key());
        var lines = LossForm.lines(told.loss());
        var digest = digestOf(lines
                + told.key().voucher()
                + told.key().handbook()
                + told.key().bornOn());
        var chain = sent.chain(sender, told.number());
        if (!chain.isEmpty()) {
            var known = chain.get(chain.size() - 1);
            if (!known.digest().equals(digest)) {
                throw knownOtherwise(known);
            }
            return new Outcome(known, true);
        }
        var match = match(told.key());
        var expecting = match.pregnancy().filter(known -> known.state().goesOn());
        var alreadyKnown = match.pregnancy().filter(known -> known.state() == PregnancyState.LOST);
        expecting.ifPresent(known -> losses.take(actor, known, told.loss(), Loss.ToldBy.CLINIC));
        var hers = expecting.or(() -> alreadyKnown);
        var kept = new StoredSent(
                new SentResultId(Ids.next()),
                sender,
                told.number(),
                1,
                StoredSent.What.LOSS,
                CheckupTaking.Source.SOAP.name(),
                hers.isPresent() ? SentResultState.TAKEN : SentResultState.SET_ASIDE,
                hers.isPresent() ? Optional.empty() : Optional.of(match.doubt().orElse(SetAsideReason.NOT_EXPECTING)),
                told.key(),
                lines,
                Optional.empty(),
                digest,
                hers.map(StoredPregnancy::id),
                Optional.empty(),
                clock.now());
        sent.write(kept);
        return new Outcome(kept, false);
    }

    /** The clinic withdraws its newest version. The number must be held. */
    StoredSent withdraw(Actor actor, String sender, String number, int version, String reason) {
        var chain = sent.chain(sender, number);
        if (chain.isEmpty()) {
            throw Refusal.at("number", ResultRefusal.NUMBER_UNKNOWN);
        }
        var newest = chain.get(chain.size() - 1);
        if (newest.what() == StoredSent.What.LOSS) {
            throw Refusal.at("number", ResultRefusal.LOSS_NOT_BY_MESSAGE);
        }
        if (newest.version() != version) {
            throw Refusal.at("version", ResultRefusal.NOT_NEWEST).with("version", newest.version());
        }
        var to = SentResultLife.TABLE.after(newest.state(), SentResultLife.Event.WITHDRAW);
        takeBack(actor, newest, "医療機関による取消し");
        sent.move(newest.id(), to, new SentRows.Settling(actor.id(), Optional.of(reason), clock.now()));
        return sent.find(newest.id()).orElseThrow();
    }

    /** A clerk has found whose it is. @param waiting locked @param known locked */
    void put(Actor actor, StoredSent waiting, StoredPregnancy known) {
        var to = SentResultLife.TABLE.after(waiting.state(), SentResultLife.Event.PUT);
        var made = waiting.what() == StoredSent.What.LOSS
                ? Optional.<CheckupId>empty()
                : Optional.of(putCheckup(actor, waiting, known));
        if (waiting.what() == StoredSent.What.LOSS && known.state() != PregnancyState.LOST) {
            losses.take(actor, known, LossForm.read(waiting.content()), Loss.ToldBy.CLINIC);
        }
        sent.put(waiting.id(), known.id(), made);
        sent.move(waiting.id(), to, new SentRows.Settling(actor.id(), Optional.empty(), clock.now()));
    }

    private CheckupId putCheckup(Actor actor, StoredSent waiting, StoredPregnancy known) {
        var told = ResultForm.read(
                ResultForm.cells(waiting.content() + waiting.mind().orElse("")));
        var hers = voucherOf(told).filter(code -> vouchers.pregnancyOf(code).equals(Optional.of(known.id())));
        return taking.take(
                actor,
                known,
                told.checkup().withVoucher(hers),
                told.mind(),
                CheckupTaking.Source.valueOf(waiting.source()));
    }

    /** What is known under the number: the very same, or the version before. */
    private record Standing(Optional<StoredSent> same, Optional<StoredSent> before) {}

    private Standing standing(String sender, SentCheckup told) {
        refuseNobody(told.key());
        var chain = sent.chain(sender, told.number());
        var same = chain.stream()
                .filter(known -> known.version() == told.version())
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().digest().equals(digestOf(told))) {
                throw knownOtherwise(same.get());
            }
            return new Standing(same, Optional.empty());
        }
        if (chain.isEmpty() && told.version() != 1) {
            throw Refusal.at("number", ResultRefusal.NUMBER_UNKNOWN);
        }
        if (told.version() != chain.size() + 1) {
            throw Refusal.at("version", ResultRefusal.VERSION_NOT_NEXT).with("version", chain.size() + 1);
        }
        var before = chain.stream().reduce((earlier, later) -> later);
        before.filter(known -> known.what() == StoredSent.What.LOSS).ifPresent(loss -> {
            throw Refusal.at("number", ResultRefusal.LOSS_NOT_BY_MESSAGE);
        });
        before.ifPresent(known -> SentResultLife.TABLE.after(known.state(), SentResultLife.Event.REPLACE));
        return new Standing(Optional.empty(), before);
    }

    private void judge(StoredPregnancy known, SentCheckup told, Optional<StoredSent> before) {
        var voucher = voucherOf(told)
                .flatMap(code -> vouchers.of(known.id()).stream()
                        .filter(issued -> issued.code().equals(code))
                        .findFirst());
        if (voucher.map(Voucher::kind)
                        .filter(kind -> kind != told.occasion().voucher())
                        .isPresent()
                || (told.occasion().voucher() == VoucherKind.EXTRA && known.fetuses() == 1)) {
            throw Refusal.at("occasion", ResultRefusal.OCCASION_DOES_NOT_FIT);
        }
        taking.judge(
                known,
                told.checkup().withVoucher(told.key().voucher()),
                told.mind(),
                before.flatMap(StoredSent::checkup));
    }

    private Match match(SentKey key) {
        var byVoucher = key.voucher()
                .flatMap(UnmistakableCode::read)
                .flatMap(code -> vouchers.pregnancyOf(code.exact()))
                .flatMap(this::found);
        var byHandbook = key.handbook().flatMap(handbooks::pregnancyOf).flatMap(this::found);
        var decision = ResultMatching.decide(new ResultMatching.Facts(
                key.voucher().isPresent(), byVoucher, key.handbook().isPresent(), byHandbook, key.bornOn()));
        return new Match(
                decision.pregnancy().map(PregnancyId::new).flatMap(pregnancies::lock),
                decision.doubt().map(doubt -> SetAsideReason.valueOf(doubt.name())));
    }

    private Optional<ResultMatching.Found> found(PregnancyId pregnancy) {
        return pregnancies
                .find(pregnancy)
                .flatMap(known -> people.find(known.woman())
                        .map(PersonFacts::birthDate)
                        .map(born -> new ResultMatching.Found(
                                pregnancy.value(), born, known.state() == PregnancyState.WITHDRAWN)));
    }

    private void replace(Actor actor, StoredSent before, Instant at) {
        takeBack(actor, before, "医療機関による訂正");
        sent.move(
                before.id(),
                SentResultLife.TABLE.after(before.state(), SentResultLife.Event.REPLACE),
                new SentRows.Settling(actor.id(), Optional.empty(), at));
    }

    /** What a colleague cancelled meanwhile stays as it is. */
    private void takeBack(Actor actor, StoredSent before, String reason) {
        before.checkup()
                .flatMap(checkups::lock)
                .filter(result -> result.cancelledAt().isEmpty())
                .ifPresent(result -> taking.cancel(actor, result, reason));
    }

    private StoredSent write(
            String sender,
            SentCheckup told,
            CheckupTaking.Source source,
            Match match,
            Optional<CheckupId> taken,
            Instant at) {
        var cells = ResultForm.write(told);
        var kept = new StoredSent(
                new SentResultId(Ids.next()),
                sender,
                told.number(),
                told.version(),
                StoredSent.What.CHECKUP,
                source.name(),
                taken.isPresent() ? SentResultState.TAKEN : SentResultState.SET_ASIDE,
                match.doubt(),
                told.key(),
                ResultForm.lines(part(cells, false)),
                Optional.of(ResultForm.lines(part(cells, true))).filter(lines -> !lines.isEmpty()),
                digestOf(told),
                match.pregnancy().map(StoredPregnancy::id),
                taken,
                at);
        sent.write(kept);
        return kept;
    }

    private static Optional<String> voucherOf(SentCheckup told) {
        return told.key().voucher().flatMap(UnmistakableCode::read).map(UnmistakableCode::exact);
    }

    private static Map<ResultColumn, String> part(Map<ResultColumn, String> cells, boolean mind) {
        var part = new EnumMap<ResultColumn, String>(ResultColumn.class);
        cells.forEach((column, text) -> {
            if (column.ofTheMind() == mind) {
                part.put(column, text);
            }
        });
        return part;
    }

    private static KeptBytes digestOf(SentCheckup told) {
        return digestOf(ResultForm.lines(ResultForm.write(told)));
    }

    private static KeptBytes digestOf(String lines) {
        return KeptBytes.of(lines.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static Refusal knownOtherwise(StoredSent known) {
        return Refusal.at("number", ResultRefusal.NUMBER_KNOWN_OTHERWISE)
                .with("version", known.version())
                .with("state", known.state());
    }

    private static void refuseNobody(SentKey key) {
        if (!key.namesSomebody()) {
            throw Refusal.at("voucher", ResultRefusal.NOBODY_NAMED);
        }
    }

    /** Whom an outcome concerns, for the audit. */
    List<UUID> about(StoredSent kept) {
        return kept.pregnancy().flatMap(pregnancies::find).stream()
                .map(known -> known.woman().value())
                .toList();
    }
}
