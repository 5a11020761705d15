package countersign.web.tasking;

import java.io.Serializable;

/** A step of the escalation ladder while it is typed. */
public class RungRow implements Serializable {

    private static final long serialVersionUID = 1;
    private Integer hours;
    private Long person;

    RungRow(int hours, long person) {
        this.hours = hours;
        this.person = person == 0 ? null : Long.valueOf(person);
    }

    public Integer getHours() { return hours; }
    public void setHours(Integer hours) { this.hours = hours; }
    /** Who; null while nobody was chosen. */
    public Long getPerson() { return person; }
    public void setPerson(Long person) { this.person = person; }
}
