package countersign.web.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a project file is taken to say, before anything is saved (D3).
 *
 * @param table  its rows as form 1 has them; its findings name everything that cannot be taken over
 * @param rows   what stands beside, by the row's number
 * @param people who has to be asked about
 */
public record ProjectProposal(Form1Proposal table, Map<Integer, ProjectRow> rows, List<PersonQuestion> people) {}
