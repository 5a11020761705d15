package countersign.shared.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One person's {@link MailChoice}, once they made one. */
@Entity
@Table(name = "mail_choice")
class KeptChoice {

    @Id
    @Column(name = "person_id") long personId;
    @Enumerated(EnumType.STRING) MailChoice.Asks asks;
    @Enumerated(EnumType.STRING) MailChoice.News news;
    @Column(name = "digest_at") String at;
    /** Names of the days of the week, by commas. */
    @Column(name = "digest_days") String days;
    @Version long version;
}
