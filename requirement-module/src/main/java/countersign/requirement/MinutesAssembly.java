package countersign.requirement;

import countersign.requirement.MinutesPaper.Row;
import countersign.shared.access.Projects;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assembles the minutes from meeting, division of labour, resources and disputes (S2.5): nobody writes them by hand. */
@ApplicationScoped
class MinutesAssembly {

    @Inject Requirements requirements;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Disputes disputes;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject Directory directory;

    MinutesPaper assemble(long projectId) {
        var requirement = requirements.view(projectId);
        var departments = directory.all();
        var everybody = requirement.participants();
        var rows = new LinkedHashMap<String, Row>();
        meetings.kickoff(projectId).ifPresent(m -> rows.put("meeting", Row.meeting(everybody, gathering(m, departments))));
        for (var l : resources.labour(projectId)) if (!l.contribution().isEmpty())
            rows.put("labour:" + l.departmentId(), Row.labour(l.departmentId(), new MinutesPaper.Part(name(departments, l.departmentId()), l.contribution())));
        resources(rows, projectId, departments);
        for (var d : disputes.of(projectId)) if (d.state() != DisputeState.WITHDRAWN) rows.put("dispute:" + d.id(), Row.dispute(d.departmentIds(), point(d, departments)));
        var notes = kickoffs.notes(projectId);
        if (!notes.isEmpty()) rows.put("notes", Row.notes(everybody, notes));
        var silence = clock.policy(projectId).silence().map(Object::toString).orElse("");
        var header = new MinutesPaper.Header(projects.view(projectId).number(), requirement.title(), requirement.scenario().name(),
                directory.person(requirement.initiatorId()).name(), everybody.stream().map(id -> name(departments, id)).toList(), silence);
        return new MinutesPaper(header, rows);
    }

    private void resources(Map<String, Row> rows, long projectId, Map<Long, DepartmentView> departments) {
        for (var c : resources.commitments(projectId)) {
            var t = c.terms();
            rows.put("resource:" + c.id(), Row.resource(c.departmentId(), new MinutesPaper.Means(name(departments, c.departmentId()), c.kind(), t.what(),
                    person(t.personId()), t.headcount(), t.share(), t.from(), t.until(), t.amount(), t.unit(), t.estimateDays(), t.bufferDays())));
        }
        for (var g : resources.gaps(projectId)) rows.put("gap:" + g.id(), Row.gap(g.departmentId(), new MinutesPaper.Missing(name(departments, g.departmentId()),
                g.kind(), g.what(), g.reason(), g.remedy(), person(g.personId()), g.due())));
        for (var i : resources.inbound(projectId)) rows.put("inbound:" + i.id(), Row.inbound(List.of(i.giverDepartmentId(), i.receiverDepartmentId()),
                new MinutesPaper.Promise(name(departments, i.giverDepartmentId()), name(departments, i.receiverDepartmentId()), i.what(), i.by())));
    }

    private MinutesPaper.Gathering gathering(MeetingView m, Map<Long, DepartmentView> departments) {
        var people = directory.people(m.attendees().stream().map(MeetingView.Attendee::personId).toList());
        var attendees = new ArrayList<MinutesPaper.Attendee>();
        for (var a : m.attendees()) {
            var p = people.get(a.personId());
            attendees.add(new MinutesPaper.Attendee(p.name(), p.title(), p.departmentId() == null ? "" : name(departments, p.departmentId()), a.present(), a.words()));
        }
        return new MinutesPaper.Gathering(m.starts(), m.ends(), m.place(), m.agenda(), attendees);
    }

    private MinutesPaper.Point point(DisputeView d, Map<Long, DepartmentView> departments) {
        var stands = d.positions().stream().map(p -> new MinutesPaper.Stand(name(departments, p.departmentId()), p.words(),
                d.options().stream().filter(o -> o.code().equals(p.option())).map(DisputeOption::text).findFirst().orElse(""))).toList();
        var raised = d.raisedDepartmentId() != null ? name(departments, d.raisedDepartmentId()) : d.raisedBy() == 0 ? "" : person(d.raisedBy());
        var decided = d.settledFor() != null ? person(d.settledFor()) : d.settledBy() == null ? "" : person(d.settledBy());
        return new MinutesPaper.Point(d.number(), d.what(), raised, stands, d.options().stream().map(DisputeOption::text).toList(), d.state(), d.place(),
                person(d.responsibleId()), d.open() ? d.clock().decisionDue() : null, d.outcome(), decided);
    }

    private String person(Long id) { return id == null || id == 0 ? "" : directory.person(id).name(); }

    private static String name(Map<Long, DepartmentView> departments, long id) { return departments.get(id).name(); }
}
