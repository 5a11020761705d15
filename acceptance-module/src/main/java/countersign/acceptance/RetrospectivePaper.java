package countersign.acceptance;

import countersign.acceptance.domain.AcceptanceReport.Held;
import countersign.acceptance.domain.RetrospectiveReport;
import countersign.acceptance.domain.RetrospectiveReport.Header;
import countersign.acceptance.domain.RetrospectiveReport.Learnt;
import countersign.acceptance.domain.RetrospectiveReport.Row;
import countersign.acceptance.domain.RetrospectiveReport.Said;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.document.NewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes 《复盘总结报告》, names written out as of today. */
@ApplicationScoped
class RetrospectivePaper {

    @Inject AcceptanceStore acceptances;
    @Inject RetrospectiveFacts facts;
    @Inject AcceptanceMeetings meetings;
    @Inject StepSix step;

    NewDocument of(RetrospectiveView view) {
        var project = step.project(view.projectId());
        var texts = step.directory().person(project.initiatorId()).texts();
        var rows = new LinkedHashMap<String, Row>();
        for (var said : view.feedback())
            rows.put("said:" + (rows.size() + 1), new Row(new Said(step.person(said.personId()), said.wentWell(), said.improve(), said.suggestion()), null));
        for (var lesson : view.lessons()) rows.put("lesson:" + lesson.id(), new Row(null, new Learnt(lesson.kind(), lesson.text(),
                step.department(lesson.departmentId()), lesson.standard(), lesson.policyKey() == null ? "" : lesson.policyKey().name(), lesson.setting())));
        return new NewDocument(view.projectId(), RetrospectiveReport.KIND, RetrospectiveReport.SCHEMA,
                texts.get("acceptance.document.retrospective", project.title()), header(view), rows);
    }

    private Header header(RetrospectiveView view) {
        var project = step.project(view.projectId());
        var found = facts.of(view.projectId());
        var departments = new LinkedHashMap<Long, String>();
        found.tasks().forEach(t -> { if (t.departmentId() != null) departments.put(t.departmentId(), step.department(t.departmentId())); });
        var reason = acceptances.find(view.projectId()).map(a -> a.reason()).orElse("");
        return new Header(project.number(), project.title(), step.person(project.initiatorId()), step.department(project.departmentId()), view.brief(), reason,
                held(view.projectId()), view.wentWell(), view.improve(), view.asked(), view.answers(), view.heldBack(), found, Map.copyOf(departments));
    }

    private Held held(long projectId) {
        return meetings.of(projectId, MeetingKind.RETROSPECTIVE).map(m -> new Held(m.start(), m.place(), m.people().stream().map(step::person).toList())).orElse(null);
    }
}
