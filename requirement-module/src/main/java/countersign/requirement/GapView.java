package countersign.requirement;

import java.time.LocalDate;

/** What is missing and how it is mended (S2.3): {@code personId} sees to it by {@code due}, as an action item. */
public record GapView(long id, long projectId, long departmentId, ResourceKind kind, String what, String reason, String remedy, long personId, LocalDate due,
        long version) {}
