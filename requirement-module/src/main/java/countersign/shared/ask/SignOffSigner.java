package countersign.shared.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One who has to sign the current version, and which rows of it. */
@Entity
@Table(name = "sign_off_signer")
class SignOffSigner {

    private static final TypeReference<List<Capacity>> CAPACITIES = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "sign_off_id") long signOffId;
    @Column(name = "person_id") long personId;
    String capacities;
    @Column(name = "row_keys") String rowKeys = "";
    /** Who added them to those the process asks (A2), and why; null normally. */
    @Column(name = "added_by") Long addedBy;
    @Column(name = "added_why") String addedWhy;

    static SignOffSigner of(long signOffId, Signer signer) {
        var row = new SignOffSigner();
        row.signOffId = signOffId;
        row.personId = signer.personId();
        row.capacities = Json.write(signer.capacities());
        row.rowKeys = String.join("\n", new TreeSet<>(signer.rowKeys()));
        return row;
    }

    /** Signs what another one was to sign, too. */
    void takeOver(SignOffSigner other) {
        var both = new ArrayList<>(capacityList());
        both.addAll(other.capacityList());
        capacities = Json.write(both);
        var all = new TreeSet<>(rows());
        all.addAll(other.rows());
        rowKeys = rows().isEmpty() || other.rows().isEmpty() ? "" : String.join("\n", all);
    }

    List<Capacity> capacityList() { return Json.read(capacities, CAPACITIES); }

    Set<String> rows() { return rowKeys.isEmpty() ? Set.of() : new TreeSet<>(rowKeys.lines().toList()); }
}
