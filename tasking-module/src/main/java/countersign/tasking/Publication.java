package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.document.DocumentView;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.Signatory;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.DepartmentCopy;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanFactsOfPerson;
import countersign.tasking.domain.PlanSheets;
import countersign.tasking.store.BookingStore;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanStore;
import countersign.tasking.store.Surveyor;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a computed plan the one that holds: sealed, filed, frozen as a baseline, told to everybody. The rules of when are its callers'. */
@ApplicationScoped
public class Publication {

    static final String DOCUMENT = "plan";
    static final String PUBLISHED = "tasking.published";
    static final String REVISED = "tasking.revised";

    @Inject SealedDocuments documents;
    @Inject PlanStore plans;
    @Inject DraftStore drafts;
    @Inject Confirmations confirmations;
    @Inject TaskStore tasks;
    @Inject BookingStore bookings;
    @Inject Surveyor surveyor;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Clock clock;

    /** The first version, baseline 1. */
    PlanView first(Actor actor, PlanView computed) { return freeze(actor, computed, null, null); }

    /** The next version; each person is told what changed for them. @param changeRequestId what brought it about; 0 where none did (rework, S6.1) */
    PlanView next(Actor actor, PlanView computed, PlanView before, long changeRequestId) {
        return freeze(actor, computed, before, changeRequestId == 0 ? null : changeRequestId);
    }

    private PlanView freeze(Actor actor, PlanView computed, PlanView before, Long changeRequestId) {
        var project = projects.view(computed.projectId());
        var document = seal(actor, project, computed);
        var plan = new PlanView(computed.projectId(), computed.version(), clock.instant(), computed.zone(), computed.start(), computed.finish(),
                computed.calendarVersion(), computed.policyVersion(), computed.calendar(), document.id(), changeRequestId, computed.rows(), computed.pools());
        plans.freeze(plan);
        projects.finish(plan.projectId(), plan.finish().toLocalDate());
        projects.published(plan.projectId(), plan.version(), plan.publishedAt());
        book(plan);
        tell(actor, project, plan, before, document);
        return plan;
    }

    private DocumentView seal(Actor actor, ProjectView project, PlanView plan) {
        var texts = directory.person(project.initiatorId()).texts();
        var sheets = new PlanSheets(plan, surveyor.surroundings(plan.projectId()), texts);
        var draft = drafts.find(plan.projectId());
        var table = tasks.table(plan.projectId()).orElseThrow();
        var assignment = table.documentId() == null ? "" : documents.view(table.documentId()).number();
        var header = sheets.header(project, draft.map(PlanDraft::mechanism).orElse(Mechanism.NONE),
                texts.get("tasking.buffer.mode." + draft.map(PlanDraft::mode).orElse(BufferMode.PER_TASK)), assignment,
                confirmations.standing(plan), surveyor.basis(plan.projectId()));
        var document = documents.seal(actor, new NewDocument(plan.projectId(), DOCUMENT, 1, texts.get("tasking.document.plan", project.title()), header,
                sheets.rows()));
        documents.file(document.id());
        return document;
    }

    /** From now on people are booked by the plan's dates. */
    void book(PlanView plan) {
        var calendar = surveyor.calendar(plan.projectId());
        var booked = new ArrayList<Booking>();
        var table = tasks.rows(plan.projectId()).stream().collect(Collectors.toMap(TaskView::taskId, task -> task));
        for (var row : plan.rows()) {
            if (!row.summary()) booked.addAll(Booking.of(plan.projectId(), table.get(row.taskId()), calendar, row.start().toLocalDate(), row.finish().toLocalDate()));
        }
        bookings.replace(plan.projectId(), booked);
    }

    void release(long projectId) {
        bookings.replace(projectId, List.of());
        drafts.find(projectId).ifPresent(PlanDraft::rest);
    }

    /** Whether anything of the plan is in that person's calendar: tasks of their own, or its regular meetings. */
    boolean enters(PlanView plan, long person) {
        var mine = plan.rows().stream().anyMatch(row -> !row.summary() && Objects.equals(row.ownerId(), person));
        return mine || meets(plan) && PersonParts.participants(plan).contains(person);
    }

    private boolean meets(PlanView plan) { return drafts.find(plan.projectId()).filter(draft -> !draft.mechanism().meetings().isEmpty()).isPresent(); }

    private void tell(Actor actor, ProjectView project, PlanView plan, PlanView before, DocumentView document) {
        var meets = meets(plan);
        for (var person : recipients(plan, before, project)) {
            var facts = PersonParts.of(person, headed(plan, before, person), project, plan, before, document.number());
            if (before != null && facts.untouched() && !heads(plan).contains(person)) continue;
            var pdf = "pdf:" + document.id();
            var dated = meets || facts.tasks().stream().anyMatch(PlanFactsOfPerson.Mine::owner);
            var notice = notice(before == null ? PUBLISHED : REVISED, plan, person, facts);
            notices.tell(actor, dated ? notice.with(pdf, PersonParts.calendar(plan, person)) : notice.with(pdf));
        }
        for (var id : departments(plan)) if (directory.department(id).mailbox() != null) copy(project, plan, before, document, id);
    }

    /** In the language of its head, who answers for the mailbox; where nobody does, the initiator's. */
    private void copy(ProjectView project, PlanView plan, PlanView before, DocumentView document, long departmentId) {
        var part = PersonParts.ofDepartment(departmentId, project, plan, before, document.number());
        var reader = directory.signatory(departmentId).map(Signatory::personId).orElse(project.initiatorId());
        notices.copy(NewNotice.of(DepartmentCopy.KIND, plan.projectId(), reader, "plan:" + plan.projectId() + ":" + plan.version(),
                new DepartmentCopy(directory.department(departmentId).name(), part)).with("pdf:" + document.id()), departmentId);
    }

    private static NewNotice notice(String kind, PlanView plan, long person, PlanFactsOfPerson facts) {
        return NewNotice.of(kind, plan.projectId(), person, "plan:" + plan.projectId() + ":" + plan.version(), facts);
    }

    /** All participants, those who were in the version before, and the heads of every department concerned. */
    private Set<Long> recipients(PlanView plan, PlanView before, ProjectView project) {
        var people = PersonParts.participants(plan);
        access.grant(plan.projectId(), people, AccessSource.PARTICIPANT);
        people.addAll(heads(plan));
        if (before != null) people.addAll(PersonParts.participants(before));
        if (before != null) people.addAll(heads(before));
        people.add(project.initiatorId());
        people.removeIf(person -> !directory.person(person).presentOn(directory.today()));
        return people;
    }

    private Set<Long> departments(PlanView plan) {
        var departments = new LinkedHashSet<Long>();
        plan.rows().forEach(row -> {
            if (row.leadDepartmentId() != null) departments.add(row.leadDepartmentId());
            departments.addAll(row.collaboratingDepartmentIds());
        });
        return departments;
    }

    private Set<Long> headed(PlanView plan, PlanView before, long person) {
        var departments = departments(plan);
        if (before != null) departments.addAll(departments(before));
        departments.removeIf(id -> directory.signatory(id).filter(head -> head.personId() == person).isEmpty());
        return departments;
    }

    private Set<Long> heads(PlanView plan) {
        var heads = new LinkedHashSet<Long>();
        departments(plan).forEach(id -> directory.signatory(id).map(Signatory::personId).ifPresent(heads::add));
        return heads;
    }

    /** The participants of a plan, for asks. */
    List<Long> participants(PlanView plan) { return List.copyOf(PersonParts.participants(plan)); }
}
