package jp.hagukumi.checkups.questions.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.questions.rules.CheckupForm;
import jp.hagukumi.checkups.questions.rules.CheckupForms;

/** The published forms, read and checked once. */
@ApplicationScoped
public class FormTables {

    private final CheckupForms forms;

    public FormTables() {
        this(CheckupForms.published());
    }

    /** With forms of a test's own. */
    public FormTables(CheckupForms forms) {
        this.forms = forms;
    }

    /** What is opened on a day; nothing where that kind of checkup asks nothing. */
    public Optional<CheckupForm> on(CheckupKind kind, LocalDate day) {
        return forms.on(kind.name(), day);
    }

    /** A version that was begun once. */
    public CheckupForm named(String form) {
        return forms.named(form).orElseThrow(() -> new IllegalStateException("No questionnaire is called " + form));
    }
}
