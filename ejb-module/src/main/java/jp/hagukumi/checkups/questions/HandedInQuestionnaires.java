package jp.hagukumi.checkups.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.questions.store.QuestionRows;

/** Which questionnaires were handed in, for the other parts of the room; what was answered is not said. */
@ApplicationScoped
public class HandedInQuestionnaires {

    @Inject
    QuestionRows questionnaires;

    /** Those among these whose questionnaire was handed in, in one query. */
    public Set<CheckupId> among(Collection<CheckupId> checkups) {
        return questionnaires.handedInAmong(checkups);
    }
}
