package countersign.requirement;

import countersign.requirement.MinutesPaper.Row;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.Projects;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Assembles the minutes from meeting, division of labour, resources and disputes (S2.5): nobody writes them by hand. */
@ApplicationScoped
class MinutesAssembly {

    @Inject Requirements requirements;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject ProjectCalendars calendars;
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
        meetings.kickoff(projectId).ifPresent(m -> items(rows, m));
        var notes = kickoffs.notes(projectId);
        if (!notes.isEmpty()) rows.put("notes", Row.notes(everybody, notes));
        return new MinutesPaper(header(projectId, everybody, departments, null, rows), rows);
    }

    /** The minutes of any other meeting: who was there, its disputes with what became of them, action items agreed and left over, conclusions. */
    MinutesPaper assemble(MeetingView meeting) {
        var departments = directory.all();
        var concerned = departments(meeting);
        var rows = new LinkedHashMap<String, Row>();
        rows.put("meeting", Row.meeting(concerned, gathering(meeting, departments)));
        for (var d : disputes.of(meeting.projectId())) if (d.state() != DisputeState.WITHDRAWN && treated(d, meeting))
            rows.put("dispute:" + d.id(), Row.dispute(d.departmentIds(), point(d, departments)));
        items(rows, meeting);
        if (!meeting.notes().isEmpty()) rows.put("notes", Row.notes(concerned, meeting.notes()));
        var texts = directory.person(projects.view(meeting.projectId()).initiatorId()).texts();
        return new MinutesPaper(header(meeting.projectId(), requirements.view(meeting.projectId()).participants(), departments, meeting.name(texts), rows), rows);
    }

    /** Its own dispute; elsewhere those that were settled or referred on the day of the meeting or are open still. */
    private static boolean treated(DisputeView dispute, MeetingView meeting) {
        if (meeting.disputeId() != null) return meeting.disputeId() == dispute.id();
        if (meeting.kind() == MeetingKind.CONFIRMATION || meeting.kind() == MeetingKind.RETROSPECTIVE) return false;
        return dispute.settledAt() != null && !dispute.settledAt().isBefore(meeting.starts()) && dispute.settledAt().isBefore(meeting.ends().plus(Duration.ofHours(12)));
    }

    private List<Long> departments(MeetingView meeting) {
        return directory.people(meeting.attendees().stream().map(MeetingView.Attendee::personId).toList()).values().stream().map(p -> p.departmentId())
                .filter(Objects::nonNull).distinct().toList();
    }

    /** Those agreed in the meeting, and those that were left over when it was held; as they were put then, whatever became of them since. */
    private void items(Map<String, Row> rows, MeetingView meeting) {
        var day = LocalDate.ofInstant(meeting.starts(), Directory.COMPANY_ZONE);
        for (var item : communications.actionItems(meeting.projectId())) {
            var noted = Long.valueOf(meeting.id()).equals(item.meetingId());
            if (!noted && !meeting.carried().contains(item.id()) || noted && item.state() == ActionItemState.CANCELLED) continue;
            var owner = directory.person(item.ownerId());
            rows.put("item:" + item.id(), Row.item(owner.departmentId() == null ? List.of() : List.of(owner.departmentId()),
                    new MinutesPaper.Item(item.what(), owner.name(), item.firstDue(), noted ? null : item.age(day))));
        }
    }

    private MinutesPaper.Header header(long projectId, List<Long> participants, Map<Long, DepartmentView> departments, String meeting, Map<String, Row> rows) {
        var requirement = requirements.view(projectId);
        var silence = clock.policy(projectId).silence().map(Object::toString).orElse("");
        return new MinutesPaper.Header(projects.view(projectId).number(), requirement.title(), requirement.scenario().name(),
                directory.person(requirement.initiatorId()).name(), participants.stream().map(id -> name(departments, id)).toList(), silence, meeting,
                calendars.provisional(projectId, MinutesPaper.days(rows)).years());
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
