package countersign.requirement;

import countersign.requirement.domain.ActionItem;
import countersign.requirement.domain.Communication;
import countersign.requirement.domain.CommunicationRules;
import countersign.requirement.store.CommunicationStore;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Communication records of any step (form 2) and their action items, each an ask of one person, which can become a task (S2.6). */
@ApplicationScoped
@Transactional
public class Communications {

    @Inject CommunicationStore store;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject ActionItemAsking asking;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject AuditTrail audit;

    /**
     * Writes a record; its action items are asked of their owners.
     *
     * @return its id
     * @throws RuleViolation naming {@code date}, {@code people}, {@code topic}, {@code summary}, {@code item:1/owner} …
     */
    public long write(Actor actor, long projectId, NewCommunication typed) {
        writable(actor, projectId);
        return keep(actor, projectId, CommunicationRules.accepted(typed, directory.today(), ""), null);
    }

    /** Writes several records read from a file, all or none; problems name {@code row:1/…}. Returns their ids. */
    public List<Long> writeAll(Actor actor, long projectId, List<NewCommunication> typed, String file) {
        writable(actor, projectId);
        var problems = new Problems();
        var accepted = new ArrayList<NewCommunication>();
        for (var one : typed) {
            var row = "row:" + (accepted.size() + 1) + "/";
            accepted.add(problems.read(() -> CommunicationRules.accepted(one, directory.today(), row)));
        }
        problems.refuse();
        var name = Input.line("file", file, 300);
        return accepted.stream().map(record -> keep(actor, projectId, record, name)).toList();
    }

    private void writable(Actor actor, long projectId) {
        rights.requireVisible(actor, projectId);
    }

    private long keep(Actor actor, long projectId, NewCommunication accepted, String source) {
        var record = new Communication(projectId, store.nextNumber(projectId), accepted, source, actor.personId(), clock.now());
        store.add(record);
        accepted.departmentIds().forEach(id -> access.grantDepartment(projectId, id));
        accepted.personIds().forEach(id -> access.grant(projectId, id, AccessSource.PARTICIPANT));
        for (var item : accepted.items()) note(actor, record, item);
        audit.record(actor, projectId, "communication:" + record.id(), Text.of("requirement.audit.record", record.number(), record.topic()), null);
        return record.id();
    }

    private long note(Actor actor, Communication record, NewActionItem wanted) {
        var item = new ActionItem(record.projectId(), record.id(), null, wanted.what(), wanted.ownerId(), wanted.due(), actor.personId()).noted(record.date(), null);
        store.add(item);
        asking.ask(actor, item, record.topic(), record.summary());
        return item.id();
    }

    /** Adds an action item to a record. Returns its id. */
    public long add(Actor actor, long communicationId, NewActionItem typed) {
        var record = store.of(communicationId);
        writable(actor, record.projectId());
        return note(actor, record, CommunicationRules.accepted(typed, ""));
    }

    /** Notes an action item in a meeting that was held; its owner is asked. Who may was checked by {@link Meetings}. Returns its id. */
    long noteIn(Actor actor, long projectId, long meetingId, LocalDate held, String origin, NewActionItem typed) {
        var wanted = CommunicationRules.accepted(typed, "");
        var item = new ActionItem(projectId, null, null, wanted.what(), wanted.ownerId(), wanted.due(), actor.personId()).noted(held, meetingId);
        store.add(item);
        asking.ask(actor, item, origin, "");
        return item.id();
    }

    /** The item that sees to a gap; asked again when it was put otherwise. */
    void forGap(Actor actor, long projectId, long gapId, String origin, NewActionItem wanted) {
        var known = store.ofGap(gapId);
        if (known.isEmpty()) {
            var item = new ActionItem(projectId, null, gapId, wanted.what(), wanted.ownerId(), wanted.due(), actor.personId()).noted(directory.today(), null);
            store.add(item);
            asking.ask(actor, item, origin, "");
        } else if (known.get().become(wanted.what(), wanted.ownerId(), wanted.due())) {
            asking.withdraw(actor, known.get());
            asking.ask(actor, known.get(), origin, "");
        }
    }

    /** The gap is gone: nobody need see to it. */
    void gapGone(Actor actor, long gapId) {
        store.ofGap(gapId).filter(i -> i.state() == ActionItemState.OPEN).ifPresent(item -> {
            item.ended(ActionItemState.CANCELLED, "", clock.now());
            asking.withdraw(actor, item);
        });
    }

    /** The owner's answer has its effect: called by the reaction. {@code until} is given with a wish for more time only. */
    public void answered(Actor by, long itemId, ActionItemState how, String words, LocalDate until, long askId, Instant at) {
        var item = store.item(itemId);
        if (item.state() != ActionItemState.OPEN) return;
        if (until != null) {
            item.later(until, words);
            asking.tell(by, item, "MORE_TIME", words, askId);
            asking.ask(by, item, origin(item), "");
        } else {
            item.ended(how, words, at);
            asking.tell(by, item, how.name(), words, askId);
        }
        audit.record(by, item.projectId(), ActionItemAsking.subject(item), until != null ? Text.of("requirement.audit.action.moreTime", item.what(), until)
                : Text.of("requirement.audit.action." + how, item.what()), words);
    }

    private String origin(ActionItem item) { return item.communicationId() == null ? "" : store.of(item.communicationId()).topic(); }

    /** Drops an action item, with a reason: by whoever asked for it, or the initiator's side. Its owner hears that nothing has to be done. */
    public void cancel(Actor actor, long itemId, String reason) {
        var item = store.item(itemId);
        rights.requireOpen(item.projectId());
        if (actor.personId() != item.askedBy()) rights.requireInitiatorSide(actor, item.projectId());
        var why = Input.requiredLines("reason", reason, 1000);
        item.ended(ActionItemState.CANCELLED, why, clock.now());
        asking.withdraw(actor, item);
        asking.tellDropped(actor, item, why);
        audit.record(actor, item.projectId(), ActionItemAsking.subject(item), Text.of("requirement.audit.action.CANCELLED", item.what()), reason);
    }

    /** The requirement is given up: nobody need do what is still open. */
    void dropAll(long projectId, String why) {
        store.items(projectId).stream().filter(item -> item.state() == ActionItemState.OPEN).forEach(item -> item.ended(ActionItemState.CANCELLED, why, clock.now()));
    }

    /** It became that task, which carries it from now on: its ask closes. Called by tasking. */
    public void becameTask(Actor actor, long itemId, long taskId) {
        var item = store.item(itemId);
        item.becameTask(taskId, clock.now());
        asking.withdraw(actor, item);
        audit.record(actor, item.projectId(), ActionItemAsking.subject(item), Text.of("requirement.audit.action.TASK", item.what()), null);
    }

    /** The project rested and goes on: owners of open items are asked again (S5.8). Called by tracking. */
    public void resumed(long projectId) {
        store.items(projectId).stream().filter(item -> item.state() == ActionItemState.OPEN).forEach(item -> asking.ask(Actor.SYSTEM, item, origin(item), ""));
    }

    /** The tasks were deleted: action items they carried are open again and asked again. Called by tasking. */
    public void tasksGone(Actor actor, Collection<Long> taskIds) {
        for (var item : store.ofTasks(taskIds)) {
            item.taskGone();
            asking.ask(actor, item, origin(item), "");
        }
    }

    /** A project's records, the newest first, with their action items; two queries. */
    public List<CommunicationView> of(long projectId) {
        var items = store.items(projectId).stream().filter(i -> i.communicationId() != null)
                .collect(Collectors.groupingBy(ActionItem::communicationId, Collectors.mapping(Communications::view, Collectors.toList())));
        return store.ofProject(projectId).stream().map(c -> new CommunicationView(c.id(), projectId, c.number(), c.date(), c.departmentIds(), c.people().ids(),
                c.people().others(), c.topic(), c.summary(), c.recordedBy(), c.recordedAt(), c.source(), items.getOrDefault(c.id(), List.of()))).toList();
    }

    /** All action items of a project by due date, those of gaps included. */
    public List<ActionItemView> actionItems(long projectId) { return store.items(projectId).stream().map(Communications::view).toList(); }

    /** Those neither done, dropped nor carried by a task: what tasking's check warns of (S3.2). */
    public List<ActionItemView> withoutTask(long projectId) { return store.loose(projectId).stream().map(Communications::view).toList(); }

    /** One action item. */
    public ActionItemView actionItem(long itemId) { return view(store.item(itemId)); }

    private static ActionItemView view(ActionItem i) {
        return new ActionItemView(i.id(), i.projectId(), i.communicationId(), i.gapId(), i.meetingId(), i.noted(), i.what(), i.ownerId(), i.due(), i.firstDue(), i.askedBy(), i.state(),
                i.words(), i.taskId(), i.closedAt());
    }
}
