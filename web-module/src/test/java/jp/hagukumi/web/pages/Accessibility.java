package jp.hagukumi.web.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What machines can say about a page being usable by all: axe with every rule of WCAG 2.0 to 2.2 A and AA, and the Tab key. */
final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        // The other mode opens a second page to gather frames; these pages have none, and it doubles
                        // the time.
                        .setLegacyMode(true)
                        .withTags(TAGS)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
    }

    /**
     * Walks the page by Tab and names every enabled control that never had the focus. A radio group counts once; where a
     * question is asked in a dialog, only its own controls count.
     */
    @SuppressWarnings("unchecked")
    static List<String> unreachable(Page page) {
        int steps = (Integer) page.evaluate("""
                () => {
                  const visible = (one) => one.checkVisibility({ visibilityProperty: true });
                  const groups = new Set();
                  const within = document.querySelector('dialog[open]') ?? document;
                  window.toReach = [...within.querySelectorAll('a[href], button, input, select, textarea, summary')]
                    .filter((one) => !one.disabled && visible(one))
                    .filter((one) => one.type !== 'radio' || (!groups.has(one.name) && groups.add(one.name)))
                    .map((one) => ({ one, name: one.name, radio: one.type === 'radio' }));
                  document.addEventListener('focusin', ({ target: on }) => {
                    window.toReach = window.toReach.filter((it) => it.one !== on && !(it.radio && on.name === it.name)); });
                  document.activeElement?.blur?.();
                  document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex');
                  // Within a date each part is a stop of its own.
                  const parts = { date: 3, month: 2, 'datetime-local': 6 };
                  return window.toReach.reduce((sum, it) => sum + 1 + (parts[it.one.type] ?? 0), 12);
                }""");
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("Tab");
        }
        return (List<String>) page.evaluate("window.toReach.map((it) => it.one.outerHTML.slice(0, 160))");
    }
}
