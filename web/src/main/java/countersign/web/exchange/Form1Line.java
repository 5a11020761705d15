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
 * @param plan what only the sheet of the whole table has
 */
public record Form1Line(Long id, String name, List<WrittenDepartment> departments, WrittenParty owner, List<WrittenParty> collaborators, LocalDate start,
                        LocalDate finish, String standard, String needs, String contingency, String number, Integer level, String links, String deliverable,
                        LocalDate contract, List<ProposedShare> shares, List<ProposedNeed> needLines, Map<String, String> extra, WrittenPlan plan) {

    /** A row of form 1, without what only the whole table has. */
    public Form1Line(Long id, String name, List<WrittenDepartment> departments, WrittenParty owner, List<WrittenParty> collaborators, LocalDate start, LocalDate finish,
            String standard, String needs, String contingency, String number, Integer level, String links, String deliverable, LocalDate contract, List<ProposedShare> shares,
            List<ProposedNeed> needLines, Map<String, String> extra) {
        this(id, name, departments, owner, collaborators, start, finish, standard, needs, contingency, number, level, links, deliverable, contract, shares, needLines, extra, WrittenPlan.NONE);
    }

    /** The same with what the whole table says. */
    public Form1Line with(WrittenPlan said) {
        return new Form1Line(id, name, departments, owner, collaborators, start, finish, standard, needs, contingency, number, level, links, deliverable, contract, shares, needLines, extra, said);
    }
}
