package countersign.it;

import countersign.shared.ask.AskPage;
import java.util.List;

/** What is typed into the fields of act pages (SPEC 9): what does not belong there and has to be refused, and what is strange but may be right. */
final class ActTries {

    /** Text that a careless product runs, turns round, or lets a spreadsheet compute. It is text like any other. */
    static final String STRANGE = "=1+1 \uD83D\uDE00 \u202Eمرحبا\u202C e\u0301 <script>alert(1)</script> & ' \" ${7*7} #{7*7}";

    private static final int LONG = 10_000;
    private static final String NUL = "坏\u0000字";
    private static final String BELL = "坏\u0007字";
    private static final String NO_CHARACTER = "坏\uFFFE字";

    private ActTries() {}

    /** What has to be refused beside a field, the same number of things for each kind of field; a field for ticks takes anything. */
    static List<String> refused(AskPage.InputType type) {
        return switch (type) {
            case LINE -> List.of(NUL, BELL, "名".repeat(LONG), "两\n行", NO_CHARACTER);
            case LINES -> List.of(NUL, BELL, "名".repeat(LONG), NO_CHARACTER, "\uD83D\uDE00".repeat(LONG));
            case DATE -> List.of("2026-02-30", "昨天", "+999999999-12-31", "12026-08-03", "<script>");
            case NUMBER -> List.of("很多", "NaN", "9".repeat(400), "<b>1</b>", "1e3");
            case PERCENT -> List.of("很多", "101", "-1", "99999999999999999999", "50.5");
            case SELECT -> List.of("999999999", "<script>", "-1", "99999999999999999999", NUL);
            case CHECK -> List.of();
        };
    }

    /** What may be right: strange text, the longest, the most distant; the same number for each kind of field. */
    static List<String> strange(AskPage.Input input) {
        var options = input.options().stream().map(AskPage.Option::value).filter(value -> !value.isEmpty()).toList();
        return switch (input.type()) {
            case LINE -> List.of(STRANGE, "名".repeat(2000), "\u202E");
            case LINES -> List.of(STRANGE + "\r\n=HYPERLINK(1)", "名".repeat(2000), "\u202E");
            case DATE -> List.of("１９００-０１-０１", "2199-12-31", "");
            case NUMBER -> List.of("-1", "99999999999999999999", "0");
            case PERCENT -> List.of("０", "100%", "0");
            case SELECT -> options.isEmpty() ? List.of("", "", "") : List.of(options.get(0), options.get(options.size() - 1), "");
            case CHECK -> List.of("maybe", "yes", "");
        };
    }
}
