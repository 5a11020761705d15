package countersign.tasking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A stored row of the table. A row taken out stays, marked, so that its id and number are never used again and it can be put back. */
@Entity
@Table(name = "task")
public class Task {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Collaborator>> COLLABORATORS = new TypeReference<>() {};
    private static final TypeReference<List<NeedLine>> NEEDS = new TypeReference<>() {};
    private static final TypeReference<List<TaskLink>> LINKS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "task_no") int number;
    @Column(name = "parent_id") Long parentId;
    int place;
    String name = "";
    @Column(name = "lead_id") Long leadId;
    @Column(name = "collaborating_ids") String collaboratingIds = "[]";
    @Column(name = "owner_id") Long ownerId;
    @Column(name = "owner_share") Integer ownerShare;
    @Column(name = "owner_effort") Integer ownerEffort;
    String collaborators = "[]";
    Integer estimate;
    @Column(name = "window_start") LocalDate windowStart;
    @Column(name = "window_finish") LocalDate windowFinish;
    @Column(name = "contract_date") LocalDate contractDate;
    boolean milestone;
    String standard = "";
    @Column(name = "accepting_id") Long acceptingId;
    String needs = "";
    @Column(name = "need_lines") String needLines = "[]";
    String contingency = "";
    @Enumerated(EnumType.STRING) TaskPriority priority = TaskPriority.NORMAL;
    @Column(name = "deliverable_id") Long deliverableId;
    boolean support;
    String links = "[]";
    /** The table's version in which the row was changed last. */
    long revision;
    @Column(name = "changed_by") Long changedBy;
    @Column(name = "deleted_at") Instant deletedAt;
    @Version long version;

    /** A row that has a number and nothing else yet. */
    public static Task open(long projectId, int number) {
        var task = new Task();
        task.projectId = projectId;
        task.number = number;
        return task;
    }

    public long id() { return id; }

    public boolean deleted() { return deletedAt != null; }

    public Long changedBy() { return changedBy; }

    public long revision() { return revision; }

    /** Takes over what the rules made of the row. Its id and number stay. */
    public void take(TaskView row, long tableRevision, Long by) {
        parentId = row.parentId();
        place = row.position();
        name = row.name();
        leadId = row.leadDepartmentId();
        collaboratingIds = Json.write(row.collaboratingDepartmentIds());
        ownerId = row.ownerId();
        ownerShare = row.ownerShare();
        ownerEffort = row.ownerEffort();
        collaborators = Json.write(row.collaborators());
        estimate = row.estimate();
        windowStart = row.windowStart();
        windowFinish = row.windowFinish();
        contractDate = row.contractDate();
        takeRest(row);
        deletedAt = null;
        revision = tableRevision;
        changedBy = by;
    }

    private void takeRest(TaskView row) {
        milestone = row.milestone();
        standard = row.acceptanceStandard();
        acceptingId = row.acceptingDepartmentId();
        needs = row.needs();
        needLines = Json.write(row.needLines());
        contingency = row.contingency();
        priority = row.priority();
        deliverableId = row.deliverableId();
        support = row.support();
        links = Json.write(row.links());
    }

    /** Takes the row out of the table. */
    public void delete(Instant at, long tableRevision, Long by) {
        deletedAt = at;
        revision = tableRevision;
        changedBy = by;
    }

    /** The row as others see it. */
    public TaskView view() {
        return new TaskView(id, number, parentId, place, name, leadId, list(collaboratingIds, IDS), ownerId, ownerShare,
                ownerEffort, list(collaborators, COLLABORATORS), estimate, windowStart, windowFinish, contractDate, milestone, standard, acceptingId, needs,
                list(needLines, NEEDS), contingency, priority, deliverableId, support, list(links, LINKS), revision);
    }

    /** Most lists are empty: thousands of rows are read at every edit. */
    private static <T> List<T> list(String json, TypeReference<List<T>> type) { return json.equals("[]") ? List.of() : Json.read(json, type); }
}
