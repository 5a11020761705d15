package countersign.web.inbound;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A meeting that people's calendars have under one name for all, because it had been sent out before each person's was their own. */
@Entity
@Table(name = "entry_shared_name")
class SharedName {

    @Id String uid;
}
