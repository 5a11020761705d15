package countersign.tasking.domain;

import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.List;

/** A row while it is being edited: the record's fields, changeable. */
final class RowEdit {

    private final TaskView was;
    Long parent;
    int position;
    String name;
    Long lead;
    List<Long> collaborating;
    Long owner;
    Integer ownerShare;
    Integer ownerEffort;
    List<Collaborator> collaborators;
    Integer estimate;
    LocalDate start;
    LocalDate finish;
    LocalDate contract;
    boolean milestone;
    String standard;
    Long accepting;
    String needs;
    List<NeedLine> needLines;
    String contingency;
    TaskPriority priority;
    Long deliverable;
    boolean support;
    List<TaskLink> links;

    RowEdit(TaskView row) {
        was = row;
        parent = row.parentId();
        position = row.position();
        name = row.name();
        lead = row.leadDepartmentId();
        collaborating = row.collaboratingDepartmentIds();
        owner = row.ownerId();
        ownerShare = row.ownerShare();
        ownerEffort = row.ownerEffort();
        collaborators = row.collaborators();
        estimate = row.estimate();
        start = row.windowStart();
        finish = row.windowFinish();
        contract = row.contractDate();
        milestone = row.milestone();
        standard = row.acceptanceStandard();
        accepting = row.acceptingDepartmentId();
        needs = row.needs();
        needLines = row.needLines();
        contingency = row.contingency();
        priority = row.priority();
        deliverable = row.deliverableId();
        support = row.support();
        links = row.links();
    }

    TaskView row() {
        return new TaskView(was.taskId(), was.number(), parent, position, name, lead, collaborating, owner, ownerShare, ownerEffort, collaborators,
                estimate, start, finish, contract, milestone, standard, accepting, needs, needLines, contingency, priority, deliverable, support, links, was.version());
    }
}
