package countersign.web.tasking;

import java.io.Serializable;

/** A step of the escalation ladder while it is typed. */
public class RungRow implements Serializable {

    private static final long serialVersionUID = 1;
    private Integer hours;
    private long person;

    RungRow(int hours, long person) {
        this.hours = hours;
        this.person = person;
    }

    public Integer getHours() { return hours; }
    public void setHours(Integer hours) { this.hours = hours; }
    public long getPerson() { return person; }
    public void setPerson(long person) { this.person = person; }
}
