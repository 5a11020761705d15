package countersign.shared.ask;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.shared.text.Written;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads an answer against its page's fields, the same from inbox, mail and API (SPEC 9): texts without what cannot be stored and no longer than they may
 * be, dates, numbers and choices that are some. What the page does not ask for is left out. Pure.
 */
final class ReplyCheck {

    /** Most characters of the words that go with an answer: no more than those who keep them have room for, because an answer that was taken has to have its effect. */
    static final int LONGEST_COMMENT = 2000;
    private static final int LONGEST_FIELD = 2000;
    private static final int LONGEST_NUMBER = 20;
    private static final String TERMS = "terms";

    private final List<RuleViolation.Problem> problems = new ArrayList<>();

    private ReplyCheck() { }

    /** The answer in the form the rules read: days as {@code 2026-08-31}, digits of one width. @throws RuleViolation naming every field that is wrong */
    static Reply accepted(AskPage page, Reply sent) {
        var check = new ReplyCheck();
        var comment = check.read("comment", () -> Input.lines("comment", sent.comment(), LONGEST_COMMENT));
        var inputs = new LinkedHashMap<String, String>();
        for (var input : page.inputs()) inputs.put(input.name(), check.read(input.name(), () -> field(input, sent.input(input.name()))));
        if (sent.inputs().containsKey(TERMS)) inputs.put(TERMS, sent.input(TERMS));
        if (!check.problems.isEmpty()) throw new RuleViolation(check.problems);
        return new Reply(sent.choice(), comment, inputs);
    }

    private String read(String field, Supplier<String> reading) {
        try {
            return reading.get();
        } catch (RuleViolation refused) {
            problems.addAll(refused.problems());
            return "";
        }
    }

    private static String field(AskPage.Input input, String typed) {
        var name = input.name();
        if (input.type() == AskPage.InputType.LINES) return Input.lines(name, typed, LONGEST_FIELD);
        if (typed.isEmpty()) return "";
        return switch (input.type()) {
            case DATE -> Written.day(typed).orElseThrow(() -> refused(name, "shared.input.date")).toString();
            case PERCENT -> percent(name, typed);
            case NUMBER -> number(name, typed);
            case SELECT -> input.options().stream().map(AskPage.Option::value).filter(typed::equals).findFirst().orElseThrow(() -> refused(name, "shared.input.choice"));
            case CHECK -> typed.matches("yes|true|on") ? "yes" : "";
            case LINE, LINES -> Input.line(name, typed, LONGEST_FIELD);
        };
    }

    private static String percent(String name, String typed) {
        var digits = plain(typed).replaceFirst("\\s*%$", "");
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > 100) throw refused(name, "shared.input.percent");
        return digits;
    }

    private static String number(String name, String typed) {
        var digits = plain(typed);
        if (digits.length() > LONGEST_NUMBER || !digits.matches("[+-]?[0-9]+(\\.[0-9]+)?")) throw refused(name, "shared.input.number");
        return new BigDecimal(digits).toPlainString();
    }

    private static String plain(String typed) { return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip(); }

    private static RuleViolation refused(String field, String key) { return RuleViolation.of(field, key); }
}
