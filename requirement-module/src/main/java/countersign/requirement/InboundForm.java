package countersign.requirement;

import java.time.LocalDate;

/** An inbound commitment to be entered or changed; everything is required, {@code by} is included. {@code id} null for a new one. */
public record InboundForm(Long id, long version, Long giverDepartmentId, Long receiverDepartmentId, String what, LocalDate by) {}
