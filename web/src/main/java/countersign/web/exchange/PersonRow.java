package countersign.web.exchange;

import countersign.shared.text.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * A person as proposed by the directory import.
 *
 * @param personId who has that login already; null for a new person
 * @param second where codes go (A3)
 * @param department with id where it exists, without where it comes with the same file or is not known (then remarked)
 */
public record PersonRow(int number, Long personId, ProposedCell<String> name, ProposedCell<String> login, ProposedCell<String> email,
                        ProposedCell<ProposedDepartment> department, ProposedCell<String> title, ProposedCell<Boolean> head, ProposedCell<Boolean> actingHead,
                        ProposedCell<Boolean> liaison, ProposedCell<Boolean> onCall, ProposedCell<Boolean> administrator, ProposedCell<Integer> rank,
                        ProposedCell<Language> language, ProposedCell<ZoneId> zone, ProposedCell<String> second, List<Finding> findings) { }
