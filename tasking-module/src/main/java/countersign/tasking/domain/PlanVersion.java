package countersign.tasking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.PooledBuffer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The head of a published plan: frozen but for the document that is made of it in the same transaction. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

    private static final TypeReference<List<PooledBuffer>> POOLS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "plan_version") int planVersion;
    @Column(name = "published_at") Instant publishedAt;
    @Column(name = "zone_id") String zone;
    @Column(name = "start_at") String start;
    @Column(name = "finish_at") String finish;
    @Column(name = "calendar_version") String calendarVersion;
    @Column(name = "policy_version") String policyVersion;
    String calendar;
    @Column(name = "document_id") Long documentId;
    @Column(name = "change_request_id") Long changeRequestId;
    String pools;
    @Version long version;

    /** Freezes a plan's head. */
    public static PlanVersion of(PlanView plan) {
        var head = new PlanVersion();
        head.projectId = plan.projectId();
        head.planVersion = plan.version();
        head.publishedAt = plan.publishedAt();
        head.zone = plan.zone().getId();
        head.start = plan.start().toString();
        head.finish = plan.finish().toString();
        head.calendarVersion = plan.calendarVersion();
        head.policyVersion = plan.policyVersion();
        head.calendar = plan.calendar();
        head.documentId = plan.documentId();
        head.changeRequestId = plan.changeRequestId();
        head.pools = Json.write(plan.pools());
        return head;
    }

    public int planVersion() { return planVersion; }

    public long projectId() { return projectId; }

    /** The plan with these rows. */
    public PlanView view(List<PlannedTask> rows) {
        return new PlanView(projectId, planVersion, publishedAt, ZoneId.of(zone), LocalDateTime.parse(start), LocalDateTime.parse(finish),
                calendarVersion, policyVersion, calendar, documentId, changeRequestId, rows, Json.read(pools, POOLS));
    }
}
