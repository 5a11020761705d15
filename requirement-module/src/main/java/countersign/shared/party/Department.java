package countersign.shared.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;

/** A department from the day it is set up until it is closed or taken over by successors (P3). */
@Entity
@Table(name = "department")
class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    @SequenceGenerator(name = "cs", sequenceName = "cs_seq", allocationSize = 50)
    Long id;
    String code;
    String name;
    /** Other names people write, one a line; matched when a name is looked for. */
    String aliases = "";
    @Column(name = "parent_id") Long parentId;
    @Column(name = "head_id") Long headId;
    @Column(name = "acting_head_id") Long actingHeadId;
    @Column(name = "liaison_id") Long liaisonId;
    @Column(name = "on_call_id") Long onCallId;
    @Column(name = "executive_id") Long executiveId;
    String mailbox;
    /** The company's order of departments, on signature pages and lists. */
    @Column(name = "rank_no") int rank;
    @Column(name = "valid_from") LocalDate validFrom;
    @Column(name = "valid_to") LocalDate validTo;
    @Version long version;

    /** It is also called that from now on: its old name, or that of a department it took over (P3). */
    void called(String other) {
        if (view().isCalled(other)) return;
        aliases = aliases == null || aliases.isBlank() ? other : aliases + "\n" + other;
    }

    private List<String> aliasList() { return aliases == null || aliases.isBlank() ? List.of() : aliases.lines().toList(); }

    DepartmentView view() {
        return new DepartmentView(id, code, name, aliasList(), parentId, headId, actingHeadId, liaisonId, onCallId, executiveId,
                mailbox, rank, validFrom, validTo, version);
    }
}
