package countersign.web.gantt;

import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlanTrial;
import countersign.tasking.PlannedTask;
import countersign.tasking.Written;
import countersign.web.gantt.GanttTrial.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The consequences of edits on the chart as sentences, what matters most first. */
final class GanttConsequences {

    private final PlanTrial trial;
    private final Directory directory;
    private final int dayMinutes;
    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    GanttConsequences(PlanTrial trial, Directory directory, int dayMinutes, Texts texts) {
        this.trial = trial;
        this.directory = directory;
        this.dayMinutes = dayMinutes;
        this.texts = texts;
    }

    List<Line> of(List<PlanEdit> edits) {
        var edited = new HashSet<Long>();
        edits.forEach(edit -> edited.add(edit.task()));
        trial.conflicts().forEach(conflict -> lines.add(new Line("bad", texts.get(conflict.message()))));
        reopened();
        trial.delayed().forEach(id -> say("warn", "delayed", name(row(id)), texts.dates().day(row(id).start().toLocalDate())));
        finish();
        moved(edited);
        return lines;
    }

    private void reopened() {
        if (trial.reopened().isEmpty()) return;
        var names = directory.all().values().stream().filter(d -> trial.reopened().contains(d.id())).map(d -> d.name());
        say("warn", "reopened", names.collect(Collectors.joining(texts.get("web.frame.comma"))));
    }

    private void finish() {
        var impact = trial.impact();
        if (impact.finishBefore().equals(impact.finishAfter())) say("info", impact.moved().isEmpty() ? "nothing" : "finishSame");
        else say(impact.finishMinutes() > 0 ? "warn" : "info", "finish", impact.finishBefore(), impact.finishAfter());
    }

    private void moved(Set<Long> edited) {
        var others = trial.impact().moved().stream().filter(moved -> !edited.contains(moved.after().taskId())).toList();
        if (others.isEmpty() && trial.impact().moved().isEmpty()) return;
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

    private PlannedTask row(long id) { return trial.after().rows().stream().filter(row -> row.taskId() == id).findFirst().orElseThrow(); }

    private static String name(PlannedTask row) { return row.number() + " " + row.name(); }

    private void say(String tone, String key, Object... args) { lines.add(new Line(tone, texts.get("web.gantt.trial." + key, args))); }
}
