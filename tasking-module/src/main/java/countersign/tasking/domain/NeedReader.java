package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads needs that were entered as lines (S3.1). A refusal names the line. */
final class NeedReader {

    private static final int MOST = 40;

    private final Surroundings around;
    private final FieldReader fields;

    NeedReader(Surroundings around, FieldReader fields) {
        this.around = around;
        this.fields = fields;
    }

    /** The lines as they are kept; those in which nothing was said are left out. */
    List<NeedLine> read(List<TaskCommand.Line> typed) {
        if (typed.size() > MOST) throw new Refused("tasking.refused.needs", MOST);
        var lines = new ArrayList<NeedLine>();
        for (int i = 0; i < typed.size(); i++) {
            if (empty(typed.get(i))) continue;
            try {
                lines.add(line(typed.get(i)));
            } catch (Refused | RuleViolation refusal) {
                throw new Refused("tasking.refused.needLine", i + 1, FieldReader.why(refusal));
            }
        }
        return List.copyOf(lines);
    }

    private static boolean empty(TaskCommand.Line line) {
        return Stream.of(line.department(), line.what(), line.amount(), line.from(), line.to(), line.commitment()).allMatch(text -> text == null || text.isBlank());
    }

    private NeedLine line(TaskCommand.Line line) {
        var what = Input.line("what", line.what(), 300);
        if (what.isEmpty()) throw new Refused("tasking.refused.needWhat");
        var from = FieldReader.date(text(line.from()));
        var to = FieldReader.date(text(line.to()));
        if (from != null && to != null && to.isBefore(from)) throw new Refused("tasking.refused.needEnds", from, to);
        return new NeedLine(kind(text(line.kind())), text(line.department()).isBlank() ? null : fields.department(line.department()), what,
                Input.line("amount", line.amount(), 100), from, to, commitment(text(line.commitment())));
    }

    private static NeedLine.Kind kind(String text) {
        try {
            return NeedLine.Kind.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("tasking.refused.needKind", text);
        }
    }

    private Long commitment(String text) {
        if (text.isBlank()) return null;
        return around.commitments().keySet().stream().filter(id -> id.toString().equals(text.strip())).findFirst()
                .orElseThrow(() -> new Refused("tasking.refused.commitment"));
    }

    private static String text(String typed) { return typed == null ? "" : typed; }
}
