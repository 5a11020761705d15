package countersign.web.demo;

import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Suggested;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.json.Json;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Opens the demo's project as a complete draft that its initiator can submit at once; its dates count from the day it is loaded. */
@ApplicationScoped
@Transactional
public class DemoProject {

    /** The file. */
    record Sheet(String title, Scenario scenario, String initiator, List<String> departments, String executive, List<String> reviewers, String background,
            List<Goal> objectives, List<Thing> deliverables, int finishInDays, List<Partner> suggested) {}

    record Goal(String text, String metric, String target, String unit, int days) {}

    record Thing(String name, Priority priority) {}

    record Partner(String department, String expected) {}

    @Inject Requirements requirements;
    @Inject Directory directory;

    /** Opens the draft. Returns the project's id. */
    public long load() {
        var sheet = read();
        var initiator = Actor.onPage(person(sheet.initiator()));
        var projectId = requirements.open(initiator, sheet.scenario());
        requirements.save(initiator, projectId, requirements.form(projectId).version(), form(sheet, directory.today()));
        return projectId;
    }

    /** The login of the one who opened it. */
    public String initiator() { return read().initiator(); }

    private RequirementForm form(Sheet sheet, LocalDate today) {
        var objectives = sheet.objectives().stream().map(o -> new Objective(0, o.text(), o.metric(), o.target(), o.unit(), today.plusDays(o.days()), "")).toList();
        var deliverables = sheet.deliverables().stream().map(d -> new Deliverable(0, d.name(), d.priority(), "")).toList();
        var suggested = sheet.suggested().stream().map(s -> new Suggested(0, department(s.department()), s.expected())).toList();
        return new RequirementForm(sheet.title(), sheet.scenario(), sheet.departments().stream().map(this::department).toList(), person(sheet.executive()),
                sheet.reviewers().stream().map(this::person).toList(), sheet.background(), objectives, deliverables, today.plusDays(sheet.finishInDays()),
                suggested, List.of(), false);
    }

    private Long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private Long department(String code) {
        return directory.departments().stream().filter(d -> d.code().equals(code)).map(DepartmentView::id).findFirst().orElseThrow();
    }

    private static Sheet read() {
        try (var in = DemoProject.class.getResourceAsStream("/demo/project.json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Sheet.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
