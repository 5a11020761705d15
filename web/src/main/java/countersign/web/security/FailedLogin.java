package countersign.web.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An attempt to log in that has not gone through. */
@Entity
@Table(name = "failed_login")
class FailedLogin {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String login;
    String address;
    @Column(name = "tried_at") Instant at;
}
