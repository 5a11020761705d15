package countersign.web.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A task to be written to form 1 (S3.4). Texts may be empty, dates and owner null.
 *
 * @param id the task's permanent id, for the hidden column; null for none
 * @param contract the day fixed by contract (P6); null for none
 * @param shares who spends how much of their time
 * @param needLines the needs as lines
 * @param extra further cells by heading, as they were read
 */
public record Form1Line(Long id, String name, List<WrittenDepartment> departments, WrittenParty owner, List<WrittenParty> collaborators, LocalDate start,
                        LocalDate finish, String standard, String needs, String contingency, String number, Integer level, String links, String deliverable,
                        LocalDate contract, List<ProposedShare> shares, List<ProposedNeed> needLines, Map<String, String> extra) { }
