package countersign.web.gantt;

import countersign.shared.ask.SignatureView;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.BufferUse;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlanTrial;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Written;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeSketch;
import countersign.tracking.TaskChange;
import countersign.web.gantt.GanttTrial.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The consequences of edits on the chart as sentences, what matters most first. */
final class GanttConsequences {

    private static final int FEW = 3;
    private static final int ENDS = 2;

    private final PlanImpact impact;
    private final Directory directory;
    private final int dayMinutes;
    private final Texts texts;
    private final String comma;
    private final Map<Long, PlannedTask> before;
    private final Map<Long, PlannedTask> after;
    private final List<Line> lines = new ArrayList<>();

    GanttConsequences(PlanView before, PlanView after, PlanImpact impact, Directory directory, int dayMinutes, Texts texts) {
        this.impact = impact;
        this.directory = directory;
        this.dayMinutes = dayMinutes;
        this.texts = texts;
        comma = texts.get("web.frame.comma");
        this.before = before.byId();
        this.after = after.byId();
    }

    /** Of edits of the working copy. */
    List<Line> of(PlanTrial trial, List<PlanEdit> edits) {
        trial.conflicts().forEach(conflict -> lines.add(new Line("bad", texts.get(conflict.message()))));
        if (!trial.reopened().isEmpty()) say("warn", "reopened", departments(trial.reopened()));
        if (!trial.voided().isEmpty()) say("warn", "voided", trial.voided().stream().map(this::signed).distinct().collect(Collectors.joining(comma)));
        return rest(trial.delayed(), edits.stream().map(PlanEdit::task).collect(Collectors.toSet()));
    }

    /** Of what was changed on a copy of the plan that holds. */
    List<Line> of(ChangeSketch sketch) {
        sketch.broken().forEach(conflict -> lines.add(new Line("bad", texts.get(conflict.message()))));
        if (sketch.request() != null) say("warn", "signers", departments(Set.copyOf(sketch.request().departments())));
        var windows = sketch.changes().stream().filter(GanttConsequences::window).map(TaskChange::taskId).distinct().map(id -> name(row(id))).toList();
        if (!windows.isEmpty()) say("warn", "windows", few(windows));
        return rest(sketch.delayed(), sketch.changes().stream().filter(change -> !window(change)).map(TaskChange::taskId).collect(Collectors.toSet()));
    }

    /** Windows go with whatever leaves them: nobody touched the task for that. */
    private static boolean window(TaskChange change) { return change.field() == ChangeField.START || change.field() == ChangeField.FINISH; }

    private List<Line> rest(List<Long> delayed, Set<Long> edited) {
        delayed.forEach(id -> say("warn", "delayed", name(row(id)), texts.dates().day(row(id).start().toLocalDate())));
        finish();
        moved(edited);
        buffers();
        driven(edited);
        critical();
        return lines;
    }

    private String departments(Set<Long> ids) {
        return directory.all().values().stream().filter(d -> ids.contains(d.id())).map(d -> d.name()).collect(Collectors.joining(comma));
    }

    private String signed(SignatureView one) { return one.department() == null ? one.name() : texts.get("web.gantt.trial.signed", one.name(), one.department()); }

    /** Which buffers the move goes into, and whether it goes beyond them (S4.2). */
    private void buffers() {
        var used = impact.buffers().stream().filter(use -> use.buffer() > 0).toList();
        if (used.isEmpty()) return;
        say("info", "buffers", few(used.stream().map(use -> texts.get("web.gantt.trial.buffer", name(use.task()), time(use.used()), time(use.buffer()))).toList()));
        var beyond = used.stream().filter(BufferUse::beyond).count();
        if (beyond > 0) say("info", "beyond", beyond);
    }

    /** What decides the start of an edited task now, where that is another task than before; and what leads to a finish that changed. */
    private void driven(Set<Long> edited) {
        for (var row : after.values()) {
            var was = before.get(row.taskId());
            if (edited.contains(row.taskId()) && was != null && row.driver() != null && !row.driver().equals(was.driver())) say("info", "driver", name(row), name(row(row.driver())));
        }
        if (!impact.finishBefore().equals(impact.finishAfter())) path();
    }

    private void path() {
        var path = new ArrayDeque<String>();
        var last = after.values().stream().filter(row -> !row.summary()).max(Comparator.comparing(PlannedTask::finish));
        for (var row = last.orElse(null); row != null && path.size() <= after.size(); row = row.driver() == null ? null : after.get(row.driver())) path.addFirst(name(row));
        if (path.size() < 2) return;
        var names = List.copyOf(path);
        var shown = names.size() <= 2 * ENDS + 1 ? names : Stream.of(names.subList(0, ENDS), List.of("…"), names.subList(names.size() - ENDS, names.size())).flatMap(List::stream).toList();
        say("info", "path", String.join(" → ", shown));
    }

    private void critical() {
        var fresh = after.values().stream().filter(row -> !row.summary() && row.critical() && before.get(row.taskId()) != null && !before.get(row.taskId()).critical())
                .map(GanttConsequences::name).toList();
        if (!fresh.isEmpty()) say("warn", "critical", few(fresh));
    }

    private String few(List<String> all) {
        var first = String.join(comma, all.subList(0, Math.min(FEW, all.size())));
        return all.size() <= FEW ? first : texts.get("web.gantt.trial.more", first, all.size() - FEW);
    }

    private void finish() {
        if (impact.finishBefore().equals(impact.finishAfter())) say("info", impact.moved().isEmpty() ? "nothing" : "finishSame");
        else say(impact.finishMinutes() > 0 ? "warn" : "info", "finish", impact.finishBefore(), impact.finishAfter());
    }

    private void moved(Set<Long> edited) {
        var others = impact.moved().stream().filter(moved -> !edited.contains(moved.after().taskId())).toList();
        if (others.isEmpty() && impact.moved().isEmpty()) return;
        if (others.isEmpty()) say("info", "alone");
        else if (others.size() == 1) say("info", "other", name(others.get(0).after()), far(others.get(0)));
        else say("info", "others", others.size(), far(others.stream().max(Comparator.comparingInt(moved -> Math.abs(most(moved)))).orElseThrow()));
    }

    private String far(PlanImpact.Moved moved) { return (most(moved) < 0 ? "−" : "+") + time(Math.abs(most(moved))); }

    private static int most(PlanImpact.Moved moved) {
        return Math.abs(moved.finishMinutes()) >= Math.abs(moved.startMinutes()) ? moved.finishMinutes() : moved.startMinutes();
    }

    /** From a day on in half days. */
    private String time(int minutes) {
        var half = Math.max(1, dayMinutes / 2);
        return texts.get(Written.said(minutes < dayMinutes ? minutes : Math.round(minutes / (float) half) * half, dayMinutes));
    }

    private PlannedTask row(long id) { return after.get(id); }

    private static String name(PlannedTask row) { return row.number() + " " + row.name(); }

    private void say(String tone, String key, Object... args) { lines.add(new Line(tone, texts.get("web.gantt.trial." + key, args))); }
}
