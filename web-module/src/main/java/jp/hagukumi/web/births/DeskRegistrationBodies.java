package jp.hagukumi.web.births;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.MendByPhone;
import jp.hagukumi.births.registration.RegistrationQuery;
import jp.hagukumi.births.registration.RegistrationQuery.Whose;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What the desk sends about registrations. */
final class DeskRegistrationBodies {

    private static final int PAGE = 50;

    private DeskRegistrationBodies() {}

    /** How it came. */
    enum Channel {
        APP,
        MYNAPORTAL,
        COUNTER
    }

    /** What a clerk looks for. */
    @Query
    record Wanted(
            @Many(max = 11) List<RegistrationState> state,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<Channel> channel,
            Optional<LocalDate> dueUntil,
            Optional<Whose> whose,
            @Text(max = 50) Optional<String> name,

            @Text(max = 18, pattern = "[0-9]{6}-[0-9]{4}-[0-9]{6}")
            Optional<String> number,

            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        RegistrationQuery query() {
            return new RegistrationQuery(
                    Set.copyOf(state),
                    ward,
                    channel.map(Enum::name),
                    dueUntil,
                    whose.orElse(Whose.ANYBODYS),
                    name,
                    number,
                    cursor,
                    limit.orElse(PAGE));
        }
    }

    /** The case as it was shown. */
    @Body
    public record OfVersion(@Whole(min = 0, max = 1_000_000) int rowVersion) {}

    /** From one clerk to another. */
    @Body
    public record HandOver(UUID from, UUID to) {}

    /** What the second person decides. */
    @Body
    public record Decision(@Text(max = 500, lines = true) Optional<String> declined) {}

    /** What is to be put right. */
    @Body
    public record Correction(
            @Whole(min = 0, max = 1_000_000) int rowVersion,
            @Many(min = 1, max = 20) List<Asked> defects) {

        List<AskForCorrection.Wanted> wanted() {
            return defects.stream()
                    .map(one -> new AskForCorrection.Wanted(one.field(), new Written(one.words())))
                    .toList();
        }
    }

    record Asked(
            @Text(max = 60, pattern = "[A-Za-z.]+") String field,
            @Text(max = 500, lines = true) String words) {

        @Override
        public String toString() {
            return "Asked[" + field + "]";
        }
    }

    /** A talk with the filer. */
    @Body
    public record PhoneTalk(
            @Whole(min = 0, max = 1_000_000) int rowVersion,
            @Text(max = 100) String spokenWith,
            @Text(max = 500, lines = true) String reason,
            boolean consented,
            @Many(min = 1, max = 20) List<Mended> values) {

        MendByPhone.Talk talk() {
            var mended = new LinkedHashMap<String, Optional<String>>();
            values.forEach(one -> mended.put(one.field(), one.value()));
            return new MendByPhone.Talk(mended, new Written(spokenWith), new Written(reason), consented);
        }

        @Override
        public String toString() {
            return "PhoneTalk[" + values.size() + "]";
        }
    }

    record Mended(
            @Text(max = 60, pattern = "[A-Za-z.]+") String field,
            @Text(max = 500, lines = true) Optional<String> value) {

        @Override
        public String toString() {
            return "Mended[" + field + "]";
        }
    }

    /**
     * A registration as it was brought.
     *
     * @param childId where a certificate is joined to the child, or its mother told of it
     * @param motherId otherwise: of whom the paper certificate is
     * @param ward otherwise: where it was brought, of a mother whom the city does not know
     * @param anotherPerson the clerk has seen that a resident of her name and birth is another person
     * @param order place in the delivery, without {@code childId}
     */
    @Body
    public record PaperBody(
            Optional<UUID> childId,
            Optional<UUID> motherId,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<Boolean> anotherPerson,
            @Whole(min = 1, max = 9) Optional<Integer> order,
            Deposit deposit,
            LocalDate depositedOn,
            @Text(max = 500, lines = true) Optional<String> reason,
            @Many(min = 1, max = 60) List<Value> values) {

        /** @throws Refusal MALFORMED where neither child, mother nor ward is named */
        String wardOfUnknown() {
            return ward.orElseThrow(() -> Refusal.at("childId", KernelRefusal.MALFORMED));
        }

        Paper paper() {
            var written = new LinkedHashMap<String, String>();
            values.forEach(one -> written.put(one.field(), one.value()));
            return new Paper(written, deposit, depositedOn, reason.map(Written::new));
        }

        /** What a family writes is about people. */
        @Override
        public String toString() {
            return "PaperBody[" + childId + "]";
        }
    }

    record Value(
            @Text(max = 60, pattern = "[A-Za-z.]+") String field,
            @Text(max = 500, lines = true) String value) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }
}
