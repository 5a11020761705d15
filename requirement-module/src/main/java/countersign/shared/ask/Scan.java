package countersign.shared.ask;

import countersign.shared.file.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The scan of a signature that was given on paper (A7). */
@Entity
@Table(name = "signature_scan")
class Scan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "ask_id") long askId;
    @Embedded Upload file;

    static Scan of(Ask ask, Upload file) {
        var scan = new Scan();
        scan.projectId = ask.projectId;
        scan.askId = ask.id;
        scan.file = file;
        return scan;
    }
}
