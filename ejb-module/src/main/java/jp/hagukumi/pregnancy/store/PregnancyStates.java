package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import org.jdbi.v3.core.Jdbi;

/** Where several pregnancies stand, in one query. */
@ApplicationScoped
public class PregnancyStates {

    @Inject
    Jdbi jdbi;

    public Map<PregnancyId, PregnancyState> of(Collection<PregnancyId> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, state from pregnancy.pregnancy where id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        pregnancies.stream().map(PregnancyId::value).toList())
                .map((row, context) -> Map.entry(
                        new PregnancyId(Columns.id(row, "id")), PregnancyState.valueOf(row.getString("state"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
