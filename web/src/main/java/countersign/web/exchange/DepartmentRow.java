package countersign.web.exchange;

import java.util.List;

/** A department as proposed by the directory import; {@code departmentId} is null for a new one, {@code executive} is a login or name as written. */
public record DepartmentRow(int number, Long departmentId, ProposedCell<String> name, ProposedCell<String> code, ProposedCell<String> aliases,
                            ProposedCell<String> parent, ProposedCell<String> executive, ProposedCell<String> mailbox, ProposedCell<Integer> rank, List<Finding> findings) { }
