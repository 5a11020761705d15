package countersign.shared.party;

import countersign.shared.text.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A person of the company. People who leave keep their row: what they signed stands with their name (P2). */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String login;
    String name;
    String email;
    String title = "";
    @Column(name = "department_id") Long departmentId;
    /** The order of ranks within a department, on signature pages. */
    @Column(name = "rank_no") int rank;
    @Column(name = "lang") String language = Language.ZH_CN.tag();
    @Column(name = "zone_id") String zone = "Asia/Shanghai";
    boolean administrator;
    @Column(name = "password_hash") String passwordHash;
    @Column(name = "left_on") LocalDate leftOn;
    /** When what they were asked moved to others, after their last day; null before. */
    @Column(name = "departed_at") Instant departedAt;
    /** Raised by “revoke my links”: links of an earlier generation are dead. */
    @Column(name = "link_generation") int linkGeneration;
    /** When the terms of electronic countersigning were accepted (A7); null before. */
    @Column(name = "terms_accepted_at") Instant termsAcceptedAt;
    /** Where codes go (A3); empty when nowhere. */
    @Column(name = "second_address") String secondAddress = "";
    @Version long version;

    PersonView view() {
        return new PersonView(id, login, name, email, title, departmentId, rank, Language.ofTag(language), ZoneId.of(zone), administrator,
                leftOn, linkGeneration, termsAcceptedAt, secondAddress, version);
    }
}
