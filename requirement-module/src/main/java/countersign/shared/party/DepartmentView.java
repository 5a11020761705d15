package countersign.shared.party;

import java.time.LocalDate;
import java.util.List;

/**
 * A department as others see it. Ids are of people or departments; null where there is none.
 *
 * @param aliases other names people write for it
 * @param rank    the company's order of departments
 * @param validTo the last day it exists; null while it does
 */
public record DepartmentView(long id, String code, String name, List<String> aliases, Long parentId, Long headId, Long actingHeadId,
        Long liaisonId, Long onCallId, Long executiveId, String mailbox, int rank, LocalDate validFrom, LocalDate validTo, long version) {

    /** Who heads it, if only for the time being; null while nobody does. */
    public Long headOrActing() { return headId != null ? headId : actingHeadId; }

    /** Whether it exists on that day (P3). */
    public boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    /** Whether somebody who writes {@code written} means this department: its name, code or an alias, whatever the case. */
    public boolean isCalled(String written) {
        return name.equalsIgnoreCase(written) || code.equalsIgnoreCase(written) || aliases.stream().anyMatch(written::equalsIgnoreCase);
    }
}
