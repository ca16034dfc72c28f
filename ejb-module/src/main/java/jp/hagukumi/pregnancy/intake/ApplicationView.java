package jp.hagukumi.pregnancy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.PersonId;

/**
 * An application that was set aside, as a clerk sees it. What only nurses read is not among the items.
 *
 * @param finding code of why it became no case; {@code item} where it points at one
 * @param onlyToSettle it came under a number that had come before
 * @param candidates residents who may be meant, who agree in most first; only of an application read by itself
 */
public record ApplicationView(
        ApplicationId id,
        String number,
        ApplicationState state,
        Instant filedAt,
        Instant receivedAt,
        Optional<String> ward,
        Map<String, String> items,
        int attachments,
        String finding,
        Optional<String> item,
        boolean onlyToSettle,
        List<Candidate> candidates) {

    public ApplicationView {
        items = new LinkedHashMap<>(items);
        candidates = List.copyOf(candidates);
    }

    /**
     * A resident who may be meant.
     *
     * @param agreements RESIDENT_NUMBER, NAME, BIRTH_DATE, ADDRESS, LIVES_HERE
     */
    public record Candidate(
            PersonId person,
            String name,
            LocalDate bornOn,
            Optional<String> ward,
            boolean isProtected,
            Set<String> agreements) {

        public Candidate {
            agreements = Set.copyOf(agreements);
        }

        @Override
        public String toString() {
            return "Candidate[" + person + "]";
        }
    }

    @Override
    public String toString() {
        return "ApplicationView[" + id + "]";
    }
}
