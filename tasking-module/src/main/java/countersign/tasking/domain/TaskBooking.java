package countersign.tasking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who is on which task from when to when, over all projects: what the capacity check and a person's own list are asked of. */
@Entity
@Table(name = "task_booking")
public class TaskBooking {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "task_id") long taskId;
    @Column(name = "person_id") long personId;
    @Column(name = "as_owner") boolean asOwner;
    int share;
    @Column(name = "from_date") LocalDate from;
    @Column(name = "to_date") LocalDate to;

    /** Stores a booking. */
    public static TaskBooking of(Booking booking) {
        var row = new TaskBooking();
        row.projectId = booking.projectId();
        row.taskId = booking.taskId();
        row.personId = booking.personId();
        row.asOwner = booking.asOwner();
        row.share = booking.share();
        row.from = booking.from();
        row.to = booking.to();
        return row;
    }

    public Booking view() { return new Booking(projectId, taskId, personId, asOwner, share, from, to); }
}
