package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** A change request's content as pages, mails and the document show it: why, what is set, what moves and by how much, the finish, the buffer. */
final class ChangeBlocks {

    /** Between names as they are frozen. */
    static final String BETWEEN = "、";

    private ChangeBlocks() {}

    static List<Block> of(ChangeFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.project"), facts.project(), texts.get("tracking.word.reason"), texts.get(facts.reason().text()),
                texts.get("tracking.word.explanation"), facts.explanation(), texts.get("tracking.word.raisedBy"), facts.by()));
        if (facts.impact() != null) blocks.addAll(impact(facts.impact(), facts.departments(), facts.mine(), texts));
        return blocks;
    }

    static List<Block> impact(ChangeImpact impact, List<String> departments, Texts texts) { return impact(impact, departments, List.of(), texts); }

    private static List<Block> impact(ChangeImpact impact, List<String> departments, List<Long> mine, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.finish"), texts.dates().day(impact.finishBefore().toLocalDate()) + " → "
                        + texts.dates().day(impact.finishAfter().toLocalDate()) + " · " + days(impact.finishDays(), texts),
                texts.get("tracking.word.buffer"), texts.get("tracking.word.hours", impact.bufferUsed() / 60.0),
                texts.get("tracking.word.departments"), String.join(texts.get("tracking.weekly.and"), departments)));
        if (!impact.sets().isEmpty()) blocks.add(new Block.Changes(impact.sets().stream().map(set -> new Block.Change(
                set.number() + " " + set.name() + " · " + texts.get(set.field().text()), read(set.field(), set.before(), texts), read(set.field(), set.after(), texts))).toList()));
        if (!impact.added().isEmpty()) blocks.add(added(impact.added(), mine, texts));
        if (!impact.removed().isEmpty()) blocks.add(removed(impact.removed(), mine, texts));
        if (!impact.moved().isEmpty()) blocks.add(moved(impact.moved(), mine, texts));
        return blocks;
    }

    /** Names are frozen one after another, and separated as their reader separates them. */
    private static String read(ChangeField field, String value, Texts texts) {
        return field == ChangeField.COLLABORATING ? texts.list(List.of(value.split(BETWEEN))) : hours(value, texts);
    }

    /** An estimate is frozen as {@code 64 h}, and read as its reader writes it. */
    private static String hours(String value, Texts texts) {
        return value.matches("\\d+(\\.\\d)? h") ? texts.get("tracking.word.hours", Double.parseDouble(value.substring(0, value.length() - 2))) : value;
    }

    /** What is set, of a request without an impact: a move within the buffer. */
    static Block bare(List<TaskChange> changes, Map<Long, TaskView> rows, BiFunction<ChangeField, String, String> readable, Texts texts) {
        return new Block.Changes(changes.stream().map(change -> {
            var row = rows.get(change.taskId());
            return new Block.Change((row == null ? "" : row.number() + " " + row.name() + " · ") + texts.get("tracking.report.finish"),
                    readable.apply(change.field(), change.before()), readable.apply(change.field(), change.after()));
        }).toList());
    }

    /** The reader's own department stands first (S3.3's rule for signers). */
    static List<Block> own(ChangeFacts facts, Texts texts) {
        if (facts.impact() == null) return List.of();
        var own = new ArrayList<Block>();
        var added = facts.impact().added().stream().filter(task -> involves(task.departmentIds(), facts.mine())).toList();
        if (!added.isEmpty()) own.add(added(added, List.of(), texts));
        var removed = facts.impact().removed().stream().filter(task -> involves(task.departmentIds(), facts.mine())).toList();
        if (!removed.isEmpty()) own.add(removed(removed, List.of(), texts));
        var moved = facts.impact().moved().stream().filter(task -> facts.mine().contains(task.departmentId())).toList();
        if (!moved.isEmpty()) own.add(moved(moved, List.of(), texts));
        return own.isEmpty() ? List.of(new Block.Paragraph(texts.get("tracking.change.ownNone"))) : own;
    }

    private static boolean involves(List<Long> departments, List<Long> mine) { return departments.stream().anyMatch(mine::contains); }

    private static Block added(List<ChangeImpact.Added> added, List<Long> mine, Texts texts) {
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.departments"), texts.get("tracking.word.owner"),
                texts.get("tracking.word.plan"), texts.get("tracking.word.standard"), texts.get("tracking.field.links"));
        var rows = added.stream().map(task -> new Block.Row("", List.of(task.name() + (task.parent().isEmpty() ? "" : " (" + task.parent() + ")"),
                departments(task, texts), task.owner(), span(task.start(), task.finish(), texts), task.standard(), task.links()),
                involves(task.departmentIds(), mine), 0)).toList();
        return new Block.Table(texts.get("tracking.change.addedTasks", added.size()), columns, rows);
    }

    private static String departments(ChangeImpact.Added task, Texts texts) {
        var lead = texts.get("tracking.change.leads", task.department());
        return task.helping().isEmpty() ? lead : lead + texts.get("tracking.weekly.and") + String.join(texts.get("tracking.weekly.and"), task.helping());
    }

    private static Block removed(List<ChangeImpact.Removed> removed, List<Long> mine, Texts texts) {
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.lead"), texts.get("tracking.word.owner"),
                texts.get("tracking.word.was"), texts.get("tracking.report.soFar"));
        var rows = removed.stream().map(task -> new Block.Row("task:" + task.taskId(), List.of(task.number() + " " + task.name(), task.department(), task.owner(),
                span(task.start(), task.finish(), texts), task.percent() + "%"), involves(task.departmentIds(), mine), 0)).toList();
        return new Block.Table(texts.get("tracking.change.removedTasks", removed.size()), columns, rows);
    }

    private static Block moved(List<ChangeImpact.Moved> moved, List<Long> mine, Texts texts) {
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.was"), texts.get("tracking.word.becomes"), texts.get("tracking.word.moves"));
        var rows = moved.stream().map(m -> new Block.Row("task:" + m.taskId(), List.of(m.number() + " " + m.name(), span(m.startBefore(), m.finishBefore(), texts),
                span(m.startAfter(), m.finishAfter(), texts), days(m.days(), texts)), mine.stream().anyMatch(id -> Objects.equals(id, m.departmentId())), 0)).toList();
        return new Block.Table(texts.get("tracking.change.moved"), columns, rows);
    }

    private static String span(java.time.LocalDateTime from, java.time.LocalDateTime to, Texts texts) {
        if (from == null || to == null) return "";
        return texts.dates().shortDay(from.toLocalDate()) + " – " + texts.dates().shortDay(to.toLocalDate());
    }

    static String days(int days, Texts texts) { return texts.get("tracking.word.days", Math.max(-2, Math.min(2, days)), Math.abs(days)); }
}
