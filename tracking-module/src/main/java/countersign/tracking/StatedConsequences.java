package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.policy.Policy;
import countersign.shared.text.Texts;
import countersign.tasking.PlannedTask;
import countersign.tracking.ProgressTrial.Line;
import countersign.tracking.ProgressTrial.Span;
import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.ReportSchedule;
import countersign.tracking.domain.Standing;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What follows from a task's progress before it is kept: bounds and warnings (S5.3), the hand-over and who waits (S5.4), the live forecast. */
@ApplicationScoped
class StatedConsequences {

    private static final int FEW = 3;

    @Inject Forecasts forecasts;
    @Inject WarningStore warnings;
    @Inject HandOvers handOvers;
    @Inject Company company;
    @Inject Clock clock;

    /** Reads only. */
    ProgressTrial of(Actor actor, PlanSide side, TrackedTask row, TaskReport said, Texts texts) {
        return new Look(side, row, said, texts).trial(actor);
    }

    /** One look at one statement. */
    private final class Look {

        private final PlanSide side;
        private final TrackedTask row;
        private final PlannedTask task;
        private final TaskReport said;
        private final Texts texts;
        private final LocalDateTime now;
        private final Collection<Long> receivers;
        private final Standing then;
        private final List<Line> lines = new ArrayList<>();

        Look(PlanSide side, TrackedTask row, TaskReport said, Texts texts) {
            this.side = side;
            this.row = row;
            this.said = said;
            this.texts = texts;
            task = row.planned();
            now = forecasts.now(side);
            receivers = handOvers.allTakenOver(side, row.taskId()) ? List.of() : side.successors().receivers(row.taskId()).keySet();
            then = row.standing().report(said.percent(), said.expectedFinish(), now, clock.instant(), task.start(), !receivers.isEmpty());
        }

        ProgressTrial trial(Actor actor) {
            bounds(company.policy(row.projectId()));
            handOver();
            waiting();
            var spans = forecast();
            if (lastOne()) say("warn", "completes");
            if (row.ownerId() != null && row.ownerId() != actor.principal()) say("info", "for", company.person(row.ownerId()));
            return new ProgressTrial(said.expectedFinish() == null ? task.finish().toLocalDate() : said.expectedFinish(), lines, spans);
        }

        private boolean finished() { return then.state().done() || then.state() == ProgressState.OFFERED; }

        /** Beside what is planned, and what that means for a warning. */
        private void bounds(Policy policy) {
            var deviation = Deviation.of(task, then.percent(), now, side.calendar(), policy);
            var open = warnings.open(row.projectId()).stream().anyMatch(warning -> warning.taskId() == row.taskId());
            if (finished()) {
                if (open) say("info", "closes");
                return;
            }
            if (task.milestone()) return;
            if (deviation.byDate()) say("info", "due", deviation.planned(), task.finish());
            else if (deviation.planned() > said.percent()) say("info", "behind", deviation.planned(), deviation.planned() - said.percent());
            else say("info", "onPlan", deviation.planned());
            if (!deviation.warns()) say("info", open ? "closes" : "within");
            else if (open) say("warn", "stays");
            else raised(deviation, policy);
        }

        private void raised(Deviation deviation, Policy policy) {
            var day = ReportSchedule.next(clock.instant(), side.project().start().toLocalDate(), policy, side.calendar())
                    .map(due -> LocalDateTime.ofInstant(due, side.project().zone()).toLocalDate());
            if (deviation.byDate()) say("warn", "missed");
            else if (day.isPresent()) say("warn", "raised", day.get());
            else say("warn", "raisedLater");
        }

        /** 100 % is done only when it was taken over. */
        private void handOver() {
            if (then.state() == ProgressState.OFFERED) say(row.state() == ProgressState.OFFERED ? "info" : "warn", "handOver", departments(receivers));
            else if (row.state() == ProgressState.OFFERED) say("warn", "offerBack", departments(side.successors().receivers(row.taskId()).keySet()));
            else if (row.state().done() && !then.state().done()) say("warn", "notDone");
        }

        private String departments(Collection<Long> ids) { return company.inOrder(ids).stream().map(company::department).collect(Collectors.joining(texts.get("tracking.comma"))); }

        private void waiting() {
            var byId = side.byId();
            var waiting = side.successors().after(row.taskId()).stream().map(byId::get).filter(next -> next != null && !next.state().done()).map(TrackedTask::planned).toList();
            if (!waiting.isEmpty()) say("info", then.state().done() ? "goOn" : "wait", few(waiting));
        }

        private String few(List<PlannedTask> tasks) {
            var names = tasks.stream().limit(FEW).map(one -> one.number() + " " + one.name()).collect(Collectors.joining(texts.get("tracking.comma")));
            return tasks.size() <= FEW ? names : texts.get("tracking.stated.more", names, tasks.size() - FEW);
        }

        /** Where the live forecast puts tasks otherwise, and the project's finish. */
        private Map<Long, Span> forecast() {
            var before = forecasts.forecast(side);
            var after = forecasts.forecast(side, reported());
            var spans = new LinkedHashMap<Long, Span>();
            var moved = new ArrayList<TrackedTask>();
            for (var one : side.rows()) {
                long id = one.taskId();
                if (after.start(id).equals(before.start(id)) && after.finish(id).equals(before.finish(id))) continue;
                spans.put(id, new Span(after.start(id), after.finish(id)));
                if (one.leaf() && id != row.taskId() && !day(after, id).equals(day(before, id))) moved.add(one);
            }
            if (!finished() && !day(before, row.taskId()).equals(day(after, row.taskId()))) say(later(before, after, row.taskId()), "finish", day(before, row.taskId()), day(after, row.taskId()));
            if (!moved.isEmpty()) say(later(before, after, moved.get(0).taskId()), "moves", few(moved.stream().map(TrackedTask::planned).toList()));
            var ends = after.projectFinish().toLocalDate();
            if (!ends.equals(before.projectFinish().toLocalDate())) say(ends.isAfter(before.projectFinish().toLocalDate()) ? "warn" : "info", "project", before.projectFinish().toLocalDate(), ends);
            return spans;
        }

        private Map<Long, Forecast.Reported> reported() {
            var reported = new HashMap<>(side.reported());
            reported.put(row.taskId(), new Forecast.Reported(then.percent(), then.actualStart(), then.actualFinish(), then.expectedFinish()));
            return reported;
        }

        /** Nothing else is open but milestones, which are reached with it. */
        private boolean lastOne() {
            return then.state().done() && side.rows().stream().filter(one -> one.leaf() && one.taskId() != row.taskId())
                    .allMatch(one -> one.state().done() || one.planned().estimate() == 0 && side.successors().upstream(one.taskId()).contains(row.taskId()));
        }

        private void say(String tone, String key, Object... args) { lines.add(new Line(tone, texts.get("tracking.stated." + key, args))); }
    }

    private static LocalDate day(Forecast forecast, long task) { return forecast.finish(task).toLocalDate(); }

    private static String later(Forecast before, Forecast after, long task) { return day(after, task).isAfter(day(before, task)) ? "warn" : "info"; }
}
