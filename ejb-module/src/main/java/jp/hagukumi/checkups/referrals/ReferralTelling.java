package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;

/** Tells families that there is news of a referral, and nothing of what it is about. Whoever anything of the child is kept from hears nothing. */
@ApplicationScoped
public class ReferralTelling {

    private static final Properties WORDS = words();

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    CityClock clock;

    /** @param kind of the checkup, which is all that is said */
    void tell(ReferralNotice notice, CheckupId checkup, CheckupKind kind, PersonId child) {
        notices.tellEach(
                notice,
                page(checkup),
                people.guardiansToTell(List.of(child), clock.today()).getOrDefault(child, List.of()).stream()
                        .map(guardian ->
                                new Notices.News(guardian.value(), Map.of("kind", word("kind." + kind)), child.value()))
                        .toList());
    }

    /** Of many at once, each about its own checkup. */
    void remind(Collection<StoredReferral> referrals, Map<CheckupId, CheckupKind> kinds) {
        var told = people.guardiansToTell(
                referrals.stream().map(StoredReferral::child).distinct().toList(), clock.today());
        referrals.stream()
                .collect(Collectors.toMap(StoredReferral::checkup, StoredReferral::child, (one, other) -> one))
                .forEach((checkup, child) -> notices.tellEach(
                        ReferralNotice.REFERRAL_REMINDED,
                        page(checkup),
                        told.getOrDefault(child, List.of()).stream()
                                .map(guardian -> new Notices.News(
                                        guardian.value(),
                                        Map.of("kind", word("kind." + kinds.get(checkup))),
                                        child.value()))
                                .toList()));
    }

    private static String page(CheckupId checkup) {
        return "/checkups/" + checkup.value() + "/referral";
    }

    static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties words() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(ReferralTelling.class.getResourceAsStream("letter.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
