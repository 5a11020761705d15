package countersign.tracking.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a sweep needs to know of a project that is carried out now.
 *
 * @param start         the plan's first moment, in the project's zone
 * @param lastReportDay up to which its weeks are closed; null before the first
 * @param lookAt        from when on its clocks may have something to do
 */
public record Carried(long projectId, ZoneId zone, Instant startedAt, LocalDateTime start, LocalDate lastReportDay, Instant lookAt) {}
