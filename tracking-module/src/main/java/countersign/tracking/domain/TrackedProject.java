package countersign.tracking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlanView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A project in execution: the plan version that holds, its frozen calendar, and up to which report day it was closed. */
@Entity
@Table(name = "tracked_project")
public class TrackedProject {

    @Id
    @Column(name = "project_id") private Long projectId;
    @Column(name = "plan_version") private int planVersion;
    @Column(name = "zone_id") private String zone;
    private String calendar;
    @Column(name = "start_at") private String start;
    @Column(name = "finish_at") private String finish;
    @Column(name = "forecast_finish") private String forecastFinish;
    @Column(name = "started_at") private Instant startedAt;
    private boolean running;
    @Column(name = "last_report_day") private LocalDate lastReportDay;
    @Column(name = "completed_at") private Instant completedAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Column(name = "look_at") private Instant lookAt = Instant.EPOCH;
    @Version private long version;

    protected TrackedProject() {}

    /** Begins with the first published plan. */
    public TrackedProject(PlanView plan, Instant now) {
        projectId = plan.projectId();
        startedAt = now;
        running = true;
        take(plan);
    }

    /** Takes a plan version as the baseline. */
    public void take(PlanView plan) {
        planVersion = plan.version();
        zone = plan.zone().getId();
        calendar = plan.calendar();
        start = plan.start().toString();
        finish = plan.finish().toString();
        forecastFinish = finish;
        look();
    }

    public long projectId() { return projectId; }

    public int planVersion() { return planVersion; }

    public ZoneId zone() { return ZoneId.of(zone); }

    /** The project's calendar as frozen with the baseline. */
    public WorkingCalendar calendar() { return WorkingCalendar.parse(calendar); }

    public LocalDateTime start() { return LocalDateTime.parse(start); }

    public LocalDateTime finish() { return LocalDateTime.parse(finish); }

    public Instant startedAt() { return startedAt; }

    /** Whether it is carried out now: neither suspended nor completed nor ended. */
    public boolean running() { return running; }

    public LocalDate lastReportDay() { return lastReportDay; }

    public Instant completedAt() { return completedAt; }

    public Instant endedAt() { return endedAt; }

    public LocalDateTime forecastFinish() { return LocalDateTime.parse(forecastFinish); }

    /** Something was reported, or time went by: the forecast was computed again, and its clocks may have something to do now. */
    public void forecast(LocalDateTime finishes, Instant now) {
        forecastFinish = finishes.toString();
        lookAt = now;
    }

    /** Its clocks may have something to do at once. Never the moment that it was before: a look under way must not take this one for done. */
    private void look() { lookAt = lookAt.isAfter(Instant.EPOCH) ? Instant.EPOCH : lookAt.minus(1, ChronoUnit.MICROS); }

    /** Whether that report day, or a later one, is closed. */
    public boolean isClosed(LocalDate reportDay) { return lastReportDay != null && !lastReportDay.isBefore(reportDay); }

    public void closed(LocalDate reportDay) { lastReportDay = reportDay; }

    public void suspend() { running = false; }

    public void resume() {
        running = completedAt == null && endedAt == null;
        look();
    }

    public void complete(Instant at) {
        completedAt = at;
        running = false;
    }

    /** A result was not accepted and is done again (S6.1): it is carried out on. One that was ended early stays so. */
    public void reopen() {
        if (endedAt != null) return;
        completedAt = null;
        running = true;
        look();
    }

    public void endEarly(Instant at) {
        endedAt = at;
        running = false;
    }
}
