package countersign.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who works in the assignment table without a mouse: every step is a key, as one would press it. */
final class TableByKeys {

    private static final String SHEET = "document.querySelector('.cs-assignment').sheet";
    private static final int FIRST_COLUMN = 1;

    private final Page page;

    /** @param page the table's page, as it was opened */
    TableByKeys(Page page) { this.page = page; }

    /** Tabs through the page until the focus is in the table. */
    TableByKeys enter() {
        page.locator(".cs-assignment .t-body .t-row").first().waitFor();
        for (int i = 0; i < 100 && !at(".t-editor"); i++) press("Tab");
        if (!at(".t-editor")) throw new AssertionError("the table cannot be reached by keyboard");
        return this;
    }

    private boolean at(String selector) { return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector); }

    TableByKeys press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
        return this;
    }

    TableByKeys press(int times, String key) {
        for (int i = 0; i < times; i++) press(key);
        return this;
    }

    TableByKeys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** To a line, the first being 0, and a column by its field. */
    TableByKeys go(int line, String field) {
        var col = ((Number) page.evaluate("field => " + SHEET + ".columns.findIndex(column => column.field === field)", field)).intValue();
        return press("Control+Home").press(line, "ArrowDown").press(col - FIRST_COLUMN, "ArrowRight");
    }

    /** Selects so many lines and columns, the active cell being the first of them. */
    TableByKeys extend(int lines, int columns) { return press(lines - 1, "Shift+ArrowDown").press(columns - 1, "Shift+ArrowRight"); }

    /** Puts lines of cells on the clipboard, as Excel does, and pastes them at the active cell. */
    TableByKeys paste(List<List<String>> lines) {
        var text = String.join("\n", lines.stream().map(cells -> String.join("\t", cells)).toList());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return press("Control+v");
    }

    /** Waits until everything typed is at the server. */
    TableByKeys saved() {
        page.waitForFunction("() => !" + SHEET + ".queue.busy");
        return this;
    }

    /** What a cell shows. */
    String shown(int line, String field) {
        return (String) page.evaluate("([line, field]) => { const sheet = " + SHEET + "; const row = sheet.model.open[line]; const column = sheet.columns.find(one => one.field === field);"
                + " return row ? column.write(row[field]) : null; }", List.of(line, field));
    }

    /** The kinds of what the checks find. */
    @SuppressWarnings("unchecked")
    List<String> found(String severity) {
        return (List<String>) page.evaluate("severity => [...new Set(" + SHEET + ".findings.all.filter(one => one.severity === severity).map(one => one.kind))]", severity);
    }

    /** Answers every group of warnings that has no answer yet with one reason, in the panel (F6). */
    TableByKeys answerWarnings(String reason) {
        press("F6");
        for (int i = 0; i < 300 && unanswered() > 0; i++) {
            press("Tab");
            if (at(".t-reason input") && page.evaluate("document.activeElement.value").equals("")) {
                type(reason).press("Enter").saved();
            }
        }
        return press("Escape");
    }

    private int unanswered() { return ((Number) page.evaluate("(sheet => new Set(sheet.findings.all.filter(one => one.severity === 'warning' && !sheet.findings.kinds.find(kind => kind.kind === one.kind)?.reason).map(one => one.kind)).size)(" + SHEET + ")")).intValue(); }
}
