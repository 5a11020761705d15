package countersign.web.requirement;

import countersign.shared.RuleViolation;
import countersign.shared.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * What a form still needs before it is submitted (S1.1).
 *
 * @param anchor the field's place on the page
 * @param name   the field, with its row: “目标 1 · 衡量指标”
 * @param words  what is wrong with it
 */
public record MissingField(String anchor, String name, String words) {

    private static final String FORM = "requirement:";
    /** Where a list as a whole is empty, its first row is what to fill in. */
    private static final Map<String, String> FIRST = Map.of("objectives", "objective:0:text", "deliverables", "deliverable:0:text", "suggested", "partner:0:department");
    private static final Map<String, String> ROWS = Map.of("objective", "objective", "deliverable", "deliverable", "suggested", "partner", "phase", "phase");

    static MissingField of(RuleViolation.Problem problem, FormModel model, Texts texts) {
        var field = problem.field();
        var words = texts.get(problem.message());
        var slash = field.indexOf('/');
        if (slash < 0) return new MissingField(FORM + FIRST.getOrDefault(field, field), label(field, texts), words);
        var kind = field.substring(0, field.indexOf(':'));
        var part = field.substring(slash + 1);
        var row = row(kind, Long.parseLong(field.substring(field.indexOf(':') + 1, slash)), model);
        return new MissingField(FORM + ROWS.get(kind) + ":" + row + ":" + input(kind, part), name(kind, row + 1, part, texts), words);
    }

    private static String input(String kind, String part) { return part.equals("vagueReason") || kind.equals("deliverable") && part.equals("name") ? "text" : part; }

    private static String name(String kind, int number, String part, Texts texts) {
        var row = "web.requirement." + kind;
        var of = texts.has(row) ? texts.get(row, number) : label(kind, texts) + " " + number;
        return part.equals("text") || part.equals("name") || part.equals("vagueReason") ? of : of + " · " + label(part, texts);
    }

    private static String label(String field, Texts texts) {
        var key = "requirement.label." + field;
        return texts.has(key) ? texts.get(key) : "";
    }

    private static int row(String kind, long id, FormModel model) {
        var ids = switch (kind) {
            case "objective" -> model.getObjectives().stream().map(ObjectiveRow::getId).toList();
            case "deliverable" -> model.getDeliverables().stream().map(DeliverableRow::getId).toList();
            case "suggested" -> model.getSuggested().stream().map(SuggestedRow::getId).toList();
            case "phase" -> model.getPhases().stream().map(PhaseRow::getId).toList();
            default -> List.<Long>of();
        };
        return Math.max(0, ids.indexOf(id));
    }
}
