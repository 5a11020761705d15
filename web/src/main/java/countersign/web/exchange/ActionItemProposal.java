package countersign.web.exchange;

import java.time.LocalDate;

/** One action item of a communication record, taken apart from its cell; {@code departmentId} is the department its text begins with, or null. */
public record ActionItemProposal(ProposedCell<String> text, ProposedCell<ProposedParty> owner, ProposedCell<LocalDate> due, Long departmentId) { }
