package countersign.requirement;

import java.time.LocalDate;

/** A gap to be entered or changed; everything is required. {@code id} null for a new one. */
public record GapForm(Long id, long version, Long departmentId, ResourceKind kind, String what, String reason, String remedy, Long personId, LocalDate due) {}
