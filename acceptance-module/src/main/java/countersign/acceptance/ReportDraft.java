package countersign.acceptance;

import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.AcceptanceReport;
import countersign.acceptance.domain.AcceptanceReport.File;
import countersign.acceptance.domain.AcceptanceReport.GoalLine;
import countersign.acceptance.domain.AcceptanceReport.Header;
import countersign.acceptance.domain.AcceptanceReport.Held;
import countersign.acceptance.domain.AcceptanceReport.Row;
import countersign.acceptance.domain.AcceptanceReport.TaskLine;
import countersign.acceptance.domain.ObjectiveReview;
import countersign.acceptance.domain.ReportSigners;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes 《验收报告》 from the results, names written out as of today. */
@ApplicationScoped
class ReportDraft {

    @Inject AcceptanceStore store;
    @Inject AcceptanceMeetings meetings;
    @Inject StepSix step;

    AcceptanceReport of(Acceptance acceptance, List<TaskReview> tasks, List<ObjectiveReview> objectives) {
        var rows = new LinkedHashMap<String, Row>();
        var evidence = store.evidence(acceptance.projectId()).stream().collect(Collectors.groupingBy(EvidenceView::reviewId));
        var numbers = tasks.stream().collect(Collectors.toMap(TaskReview::taskId, TaskReview::number, (a, b) -> a));
        for (var task : tasks) rows.put(ReportSigners.key(task), new Row(line(task, evidence.getOrDefault(task.id(), List.of()), numbers), null));
        for (var objective : objectives) rows.put(ReportSigners.key(objective), new Row(null, line(objective.view())));
        return new AcceptanceReport(header(acceptance, tasks), rows);
    }

    private Header header(Acceptance acceptance, List<TaskReview> tasks) {
        var project = step.project(acceptance.projectId());
        return new Header(project.number(), project.title(), step.person(project.initiatorId()), step.department(project.departmentId()),
                day(acceptance.openedAt()), acceptance.early(), acceptance.reason(), held(acceptance.projectId()), count(tasks, TaskResult.MET),
                count(tasks, TaskResult.CONDITIONAL), count(tasks, TaskResult.NOT_MET));
    }

    private Held held(long projectId) {
        return meetings.of(projectId, MeetingKind.ACCEPTANCE).map(m -> new Held(m.start(), m.place(), m.people().stream().map(step::person).toList())).orElse(null);
    }

    private static int count(List<TaskReview> tasks, TaskResult result) { return (int) tasks.stream().filter(t -> t.result() == result).count(); }

    private TaskLine line(TaskReview review, List<EvidenceView> evidence, Map<Long, Integer> numbers) {
        var v = review.view();
        var departments = review.departments();
        return new TaskLine(v.number(), v.name(), v.standard(), step.department(v.leadDepartmentId()),
                departments.stream().skip(1).map(step::department).toList(), step.department(v.acceptingDepartmentId()), step.person(v.ownerId()), v.result(),
                v.words(), step.person(v.personId()), v.due(), evidence.stream().map(e -> new File(e.fileName(), e.size(), e.digest())).toList(),
                v.reworkTaskId() == null ? null : numbers.get(v.reworkTaskId()), v.waiver(), step.person(v.decidedBy()),
                v.decidedAt() == null ? null : day(v.decidedAt()), v.inMeeting());
    }

    private GoalLine line(ObjectiveReviewView v) {
        return new GoalLine(v.text(), v.metric(), v.target(), v.unit(), v.date(), v.result(), v.achieved(), v.words(), step.person(v.personId()), v.due());
    }

    private static LocalDate day(java.time.Instant at) { return at.atZone(Directory.COMPANY_ZONE).toLocalDate(); }
}
