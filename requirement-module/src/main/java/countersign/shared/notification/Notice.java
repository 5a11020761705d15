package countersign.shared.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A fact for one recipient; unique by kind, person and fact key; never changed. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String kind;
    @Column(name = "project_id") Long projectId;
    @Column(name = "person_id") long personId;
    @Column(name = "fact_key") String factKey;
    String facts;
    @Column(name = "ask_id") Long askId;
    /** References, one a line. */
    String attachments = "";
    @Column(name = "created_at") Instant createdAt;
    @Column(name = "mail_id") Long mailId;
    /** Where it stands in a mail that holds several: what is due first comes first. */
    int place;

    NoticeView view() {
        return new NoticeView(id == null ? 0 : id, kind, projectId, personId, factKey, facts, askId, attachments.isEmpty() ? List.of() : attachments.lines().toList(), createdAt);
    }
}
