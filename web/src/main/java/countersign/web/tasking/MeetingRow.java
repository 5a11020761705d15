package countersign.web.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Written;
import countersign.tasking.Mechanism;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** A regular meeting while it is typed. */
public class MeetingRow implements Serializable {

    private static final long serialVersionUID = 1;
    private String name;
    private DayOfWeek day;
    private String from;
    private String to;
    private Integer everyWeeks;
    private String place;

    MeetingRow(Mechanism.Meeting meeting) {
        name = meeting.name();
        day = meeting.day();
        from = meeting.from().toString();
        to = meeting.to().toString();
        everyWeeks = meeting.everyWeeks();
        place = meeting.place();
    }

    /** @param row what stands before its fields' names in a refusal */
    Mechanism.Meeting meeting(String row) {
        return new Mechanism.Meeting(name == null ? "" : name.strip(), day, time(row + "from", from), time(row + "to", to), everyWeeks == null ? 0 : everyWeeks, place == null ? "" : place.strip());
    }

    private static LocalTime time(String field, String typed) { return Written.time(typed).orElseThrow(() -> RuleViolation.of(field, "shared.input.time")); }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public DayOfWeek getDay() { return day; }
    public void setDay(DayOfWeek day) { this.day = day; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
    public Integer getEveryWeeks() { return everyWeeks; }
    public void setEveryWeeks(Integer everyWeeks) { this.everyWeeks = everyWeeks; }
    public String getPlace() { return place; }
    public void setPlace(String place) { this.place = place; }
}
