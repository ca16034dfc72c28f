package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import jp.hagukumi.births.registration.LinkAnswerId;
import jp.hagukumi.births.registration.LinkFilingId;
import jp.hagukumi.births.registration.RegistrationId;
import org.jdbi.v3.core.Jdbi;

/** What waits until a clerk says how it was seen to: each once, with who, when and how. */
@ApplicationScoped
public class Settlements {

    @Inject
    Jdbi jdbi;

    private enum Kind {
        ANSWER("births.link_answer", "id = :id and :position = 0 and finding is not null"),
        FILING("births.link_filing", "id = :id and :position = 0 and finding is not null"),
        UNTOLD("births.registration_untold", "registration = :id and position = :position");

        private final String table;
        private final String which;

        Kind(String table, String which) {
            this.table = table;
            this.which = which;
        }
    }

    /** One that may wait. */
    public static final class Matter {

        private final Kind kind;
        private final UUID id;
        private final int position;

        private Matter(Kind kind, UUID id, int position) {
            this.kind = kind;
            this.id = id;
            this.position = position;
        }

        /** An answer of the family register that was set aside. */
        public static Matter of(LinkAnswerId answer) {
            return new Matter(Kind.ANSWER, answer.value(), 0);
        }

        /** A filing of マイナポータル that was set aside. */
        public static Matter of(LinkFilingId filing) {
            return new Matter(Kind.FILING, filing.value(), 0);
        }

        /**
         * What reached nobody.
         *
         * @param position among those of that registration, from 1
         */
        public static Matter untold(RegistrationId registration, int position) {
            return new Matter(Kind.UNTOLD, registration.value(), position);
        }
    }

    /** @return whether it waited; of two who settle it at once one is told that it did not */
    public boolean settle(Matter matter, UUID by, Instant at, String note) {
        return jdbi.withHandle(handle -> handle.createUpdate("update " + matter.kind.table
                                + " set settled_by = :by, settled_at = :at, settled_note = :note where "
                                + matter.kind.which + " and settled_at is null")
                        .bind("id", matter.id)
                        .bind("position", matter.position)
                        .bind("by", by)
                        .bind("at", at)
                        .bind("note", note)
                        .execute())
                == 1;
    }
}
