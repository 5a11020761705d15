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

    /** What {@link #read} takes, in its order. */
    public static final String COLUMNS = "t.id, t.number, t.parentId, t.place, t.name, t.leadId, t.collaboratingIds, t.ownerId, t.ownerShare, t.ownerEffort, t.collaborators, t.estimate,"
            + " t.windowStart, t.windowFinish, t.contractDate, t.milestone, t.standard, t.acceptingId, t.needs, t.needLines, t.contingency, t.priority, t.deliverableId, t.support, t.links, t.revision";

    /** A row as others see it, by its columns: for who only looks. Rows that the persistence context keeps are compared at every later query. */
    public static TaskView read(Object[] column) {
        return new TaskView((Long) column[0], (Integer) column[1], (Long) column[2], (Integer) column[3], (String) column[4], (Long) column[5], list(column[6], IDS), (Long) column[7],
                (Integer) column[8], (Integer) column[9], list(column[10], COLLABORATORS), (Integer) column[11], (LocalDate) column[12], (LocalDate) column[13], (LocalDate) column[14],
                (Boolean) column[15], (String) column[16], (Long) column[17], (String) column[18], list(column[19], NEEDS), (String) column[20], (TaskPriority) column[21],
                (Long) column[22], (Boolean) column[23], list(column[24], LINKS), (Long) column[25]);
    }

    /** Most lists are empty: thousands of rows are read at every edit. */
    private static <T> List<T> list(Object json, TypeReference<List<T>> type) { return "[]".equals(json) ? List.of() : Json.read((String) json, type); }

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
        return read(new Object[] {id, number, parentId, place, name, leadId, collaboratingIds, ownerId, ownerShare, ownerEffort, collaborators, estimate, windowStart, windowFinish,
                contractDate, milestone, standard, acceptingId, needs, needLines, contingency, priority, deliverableId, support, links, revision});
    }
}
