package countersign.shared.config;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something the installation settled once and keeps, such as its secret. */
@Entity
@Table(name = "installation_setting")
class InstallationSetting {

    @Id
    @Column(name = "setting") String name;
    String content;
}
