package countersign.tracking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.shared.text.Written;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.tracking.ChangeField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A field's value as one canonical text, so that two states can be compared. Pure. */
public final class ChangeValues {

    private static final Pattern TIME = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,2})?)\\s*([a-z\\p{IsHan}]*)");

    /** A new task as links name it. */
    static final Pattern NEW = Pattern.compile("(^|[,，;；、\\s])[nN](\\d{1,2})(?!\\d)");

    private ChangeValues() {}

    /** What stands in the row. @param numbers the permanent number of a task */
    public static String of(TaskView row, ChangeField field, Function<Long, Integer> numbers) {
        return switch (field) {
            case NAME -> row.name();
            case LEAD -> text(row.leadDepartmentId());
            case COLLABORATING -> row.collaboratingDepartmentIds().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
            case OWNER -> text(row.ownerId());
            case ESTIMATE -> row.estimate() == null ? "" : row.estimate() + "min";
            case START -> text(row.windowStart());
            case FINISH -> text(row.windowFinish());
            case STANDARD -> row.acceptanceStandard();
            case ACCEPTED_BY -> text(row.acceptingDepartmentId());
            case PARENT -> text(row.parentId());
            case LINKS -> row.links().stream().filter(link -> numbers.apply(link.predecessorId()) > 0).map(link -> link(link, numbers))
                    .collect(Collectors.joining(", "));
            case REMOVED -> "false";
            case BEGIN -> throw new IllegalArgumentException("not said in the table");
        };
    }

    /** When a task is to begin by what the planner said of it; {@code begin/finish} where both are set by hand, empty where nothing was said. */
    public static String begin(PlanFact said) {
        if (said.manualStart() != null) return said.manualStart() + (said.manualFinish() == null ? "" : "/" + said.manualFinish());
        return said.constraint() == ConstraintType.SNET ? said.constraintDate().toString() : "";
    }

    /** What is said of a task that is to begin then. @param said so far */
    public static PlanFact saying(PlanFact said, String begin) {
        var manual = said.manualStart() != null;
        if (begin.isEmpty()) return new PlanFact(said.taskId(), null, null, null, null, said.deadline(), said.bufferMinutes());
        var times = begin.split("/");
        var start = LocalDateTime.parse(times[0]);
        if (!manual && times.length == 1) return new PlanFact(said.taskId(), ConstraintType.SNET, start, null, null, said.deadline(), said.bufferMinutes());
        var finish = times.length > 1 ? LocalDateTime.parse(times[1]) : said.manualFinish() == null ? null : start.plus(Duration.between(said.manualStart(), said.manualFinish()));
        return new PlanFact(said.taskId(), said.constraint(), said.constraintDate(), start, finish, said.deadline(), said.bufferMinutes());
    }

    private static String text(Object value) { return Objects.toString(value, ""); }

    private static String link(TaskLink link, Function<Long, Integer> numbers) {
        return numbers.apply(link.predecessorId()) + (link.type() == LinkType.FS && link.lag().amount() == 0 ? "" : link.type() + lag(link.lag()));
    }

    private static String lag(Lag lag) {
        if (lag.amount() == 0) return "";
        var sign = lag.amount() < 0 ? "-" : "+";
        int amount = Math.abs(lag.amount());
        return switch (lag.kind()) {
            case WORKING -> sign + amount + "min";
            case ELAPSED -> sign + amount + "emin";
            case PERCENT -> sign + amount / 100 + (amount % 100 == 0 ? "" : "." + "%02d".formatted(amount % 100)) + "%";
        };
    }

    /** What was typed, in canonical form: {@code 5d}, {@code 4h} or {@code 5天} become minutes. @throws RuleViolation naming the field */
    public static String canonical(ChangeField field, String typed, int dayMinutes) {
        var name = field.json();
        return switch (field) {
            case NAME -> Input.requiredLine(name, typed, 200);
            case ESTIMATE -> minutes(name, typed.strip().toLowerCase(Locale.ROOT), dayMinutes) + "min";
            case BEGIN -> typed.isBlank() ? "" : Arrays.stream(typed.split("/", 2)).map(one -> moment(name, one.strip()).toString()).collect(Collectors.joining("/"));
            case START, FINISH -> typed.isBlank() ? "" : date(name, typed.strip()).toString();
            case STANDARD -> Input.lines(name, typed, 4000);
            case LEAD, OWNER -> Input.requiredLine(name, typed, 20);
            case LINKS -> NEW.matcher(Input.line(name, typed, 500)).replaceAll("$1N$2");
            case COLLABORATING, ACCEPTED_BY, PARENT, REMOVED -> Input.line(name, typed, 500);
        };
    }

    private static LocalDate date(String field, String typed) {
        return Written.day(typed).orElseThrow(() -> RuleViolation.of(field, "tracking.refused.date", typed));
    }

    private static LocalDateTime moment(String field, String typed) {
        return Written.moment(typed).orElseThrow(() -> RuleViolation.of(field, "tracking.refused.date", typed));
    }

    private static long minutes(String field, String typed, int dayMinutes) {
        var match = TIME.matcher(typed);
        if (!match.matches()) throw RuleViolation.of(field, "tracking.refused.time", typed);
        var unit = switch (match.group(2)) {
            case "", "d", "wd", "天", "日" -> dayMinutes;
            case "h", "小时", "小時" -> 60;
            case "min", "m", "分钟", "分鐘" -> 1;
            default -> throw RuleViolation.of(field, "tracking.refused.time", typed);
        };
        return Math.round(Double.parseDouble(match.group(1)) * unit);
    }
}
