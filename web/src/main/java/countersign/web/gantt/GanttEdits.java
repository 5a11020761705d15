package countersign.web.gantt;

import countersign.shared.RuleViolation;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskField;
import countersign.tasking.schedule.LinkType;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Edits made by hand on the chart (S4.3), as JSON.
 *
 * @param stamp of the plan they were made on; only needed to keep them
 */
public record GanttEdits(String stamp, List<Edit> edits) {

    private static final String AN_ID = "[0-9]{1,18}";

    /**
     * One edit: {@code move} and {@code resize} to a time {@code at}, {@code connect} and {@code disconnect} with the predecessor {@code from},
     * {@code say} and {@code write}, which come from the server and take others back.
     */
    public record Edit(String op, String id, LocalDateTime at, String from, String type, String field, String value, PlanFact fact) {}

    /** The edits as commands. @throws RuleViolation when one is none */
    List<PlanEdit> read() {
        if (edits == null || edits.contains(null)) throw RuleViolation.of("edits", "shared.input.missing");
        return edits.stream().map(GanttEdits::read).toList();
    }

    private static PlanEdit read(Edit edit) {
        try {
            return switch (edit.op() == null ? "" : edit.op()) {
                case "move" -> new PlanEdit.Move(id(edit.id()), edit.at());
                case "resize" -> new PlanEdit.Resize(id(edit.id()), edit.at());
                case "connect" -> new PlanEdit.Connect(id(edit.id()), id(edit.from()), LinkType.valueOf(edit.type() == null ? "FS" : edit.type()));
                case "disconnect" -> new PlanEdit.Disconnect(id(edit.id()), id(edit.from()));
                case "say" -> new PlanEdit.Say(said(edit.fact()));
                case "write" -> new PlanEdit.Write(id(edit.id()), TaskField.of(edit.field()), edit.value());
                default -> throw new IllegalArgumentException("no edit " + edit.op());
            };
        } catch (IllegalArgumentException unknown) {
            throw RuleViolation.of("edits", "web.tasking.unknownCommand");
        }
    }

    /** A row's id; what is none is a row that is not there. */
    static long id(String sent) {
        if (sent == null || !sent.matches(AN_ID)) throw RuleViolation.whole("tasking.refused.gone");
        return Long.parseLong(sent);
    }

    private static PlanFact said(PlanFact fact) {
        if (fact == null) throw new IllegalArgumentException("nothing said");
        return fact;
    }

    /** What takes edits back, as the chart sends it when it is wanted. */
    static List<Edit> written(List<PlanEdit> edits) { return edits.stream().map(GanttEdits::written).toList(); }

    private static Edit written(PlanEdit edit) {
        var id = Long.toString(edit.task());
        if (edit instanceof PlanEdit.Say say) return new Edit("say", id, null, null, null, null, null, say.fact());
        var write = (PlanEdit.Write) edit;
        return new Edit("write", id, null, null, null, write.field().json(), write.value(), null);
    }
}
