package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.model.PostnatalApplicationLife;
import jp.hagukumi.pregnancy.care.model.PostnatalLife;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.care.store.StoredPostnatal;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Brings her application and her bookings to where her pregnancy and her residence stand now. Asked of what stands and not of what was told, so that
 * news may come in any order and twice. Nothing is told but a booking that ended because she lives elsewhere now.
 */
@ApplicationScoped
public class PostnatalFollowing {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalRows bookings;

    @Inject
    ApplicationRows applications;

    @Inject
    PostnatalCases cases;

    @Inject
    PostnatalBooking booking;

    @Inject
    PostnatalTables tables;

    @Inject
    PostnatalTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void followWoman(Actor actor, PersonId woman) {
        for (var pregnancy : bookings.openOf(woman)) {
            follow(actor, pregnancy);
        }
    }

    public void follow(Actor actor, PregnancyId id) {
        pregnancies.lock(id).ifPresent(pregnancy -> {
            var resident = cases.isResident(pregnancy.woman());
            var changed = resident && PostnatalCases.mayHaveCare(pregnancy.state()) ? 0 : stopApplications(id);
            for (var booked : bookings.of(id)) {
                if (booked.state().isOpen()
                        && !booked.on().isBefore(clock.today())
                        && follow(pregnancy, resident, booked)) {
                    changed++;
                }
            }
            if (changed > 0) {
                audit.note(
                        actor,
                        PostnatalEvent.CARE_FOLLOWED,
                        id,
                        List.of(pregnancy.woman().value()),
                        Map.of("changed", String.valueOf(changed)));
            }
        });
    }

    private int stopApplications(PregnancyId pregnancy) {
        var open = applications.of(pregnancy).stream()
                .filter(one -> one.state().isOpen())
                .toList();
        for (var one : open) {
            applications.end(
                    one.id(), PostnatalApplicationLife.TABLE.after(one.state(), PostnatalApplicationLife.Event.STOP));
        }
        return open.size();
    }

    private boolean follow(StoredPregnancy pregnancy, boolean resident, StoredPostnatal booked) {
        if (!resident || !PostnatalCases.mayHaveCare(pregnancy.state())) {
            booking.end(pregnancy.id(), booked, PostnatalLife.Event.STOP);
            if (!resident
                    && PostnatalCases.mayHaveCare(pregnancy.state())
                    && booked.state() == PostnatalState.BOOKED
                    && !cases.hasDied(pregnancy.woman())) {
                telling.tell(pregnancy, PostnatalNotice.CARE_CALLED_OFF, booked);
            }
            return true;
        }
        var doubt = booked.confirmed() ? Optional.<AskReason>empty() : doubt(pregnancy, booked);
        if (doubt.equals(booked.askBecause())) {
            return false;
        }
        var event = doubt.isPresent() ? PostnatalLife.Event.ASK : PostnatalLife.Event.RESUME;
        bookings.change(
                booked.id(), PostnatalLife.TABLE.after(booked.state(), event), doubt, booked.confirmed(), clock.now());
        return true;
    }

    /** Why a clerk has to ask her; the limits of a kind are those of its day. */
    private Optional<AskReason> doubt(StoredPregnancy pregnancy, StoredPostnatal booked) {
        if (pregnancy.state() == PregnancyState.LOST) {
            return Optional.of(AskReason.LOSS);
        }
        var rules = tables.rules();
        var fits = rules.kind(booked.kind().name(), booked.on())
                .flatMap(kind -> rules.allowance(booked.on())
                        .flatMap(allowance -> PostnatalRules.window(kind, allowance, PostnatalCases.facts(pregnancy))))
                .filter(window -> window.contains(booked.on()))
                .isPresent();
        return fits ? Optional.empty() : Optional.of(AskReason.LIMIT);
    }
}
