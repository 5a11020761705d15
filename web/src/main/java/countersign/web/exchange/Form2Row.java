package countersign.web.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A row of form 2 as proposed (S2.6): {@code number} as Excel shows it, participants as departments and people, and each action item on its own. */
public record Form2Row(int number, ProposedCell<LocalDate> date, ProposedCell<ProposedDepartment> departments, ProposedCell<ProposedParty> people,
                       ProposedCell<String> topic, ProposedCell<String> summary, List<ActionItemProposal> items, Map<String, String> extra) { }
