package countersign.shared.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an administrator says of a department.
 *
 * @param version the version the form showed; 0 for a new department
 */
public record DepartmentForm(Long id, long version, String code, String name, List<String> aliases, Long parentId, Long headId, Long actingHeadId,
        Long liaisonId, Long onCallId, Long executiveId, String mailbox, int rank, LocalDate validFrom, LocalDate validTo) implements Serializable {

    /** The form as a department stands today. */
    public static DepartmentForm of(DepartmentView d) {
        return new DepartmentForm(d.id(), d.version(), d.code(), d.name(), d.aliases(), d.parentId(), d.headId(), d.actingHeadId(), d.liaisonId(),
                d.onCallId(), d.executiveId(), d.mailbox(), d.rank(), d.validFrom(), d.validTo());
    }
}
