package countersign.shared.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** People who are named together, such as 各区域销售经理 (S3.1: collaborators are people or a group). */
@Entity
@Table(name = "person_group")
class PersonGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String name;
    @Column(name = "department_id") Long departmentId;
    /** Ids of the members, separated by commas. */
    String members = "";
    @Version long version;

    void members(List<Long> ids) { members = ids.stream().map(String::valueOf).collect(Collectors.joining(",")); }

    GroupView view() {
        var ids = members.isEmpty() ? List.<Long>of() : Arrays.stream(members.split(",")).map(Long::valueOf).toList();
        return new GroupView(id, name, departmentId, ids);
    }
}
