package countersign.web.tasking;

import countersign.shared.RuleViolation;
import countersign.tasking.Mechanism;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A regular meeting while it is typed. */
public class MeetingRow implements Serializable {

    private static final long serialVersionUID = 1;
    private String name;
    private DayOfWeek day;
    private String from;
    private String to;
    private int everyWeeks;
    private String place;

    MeetingRow(Mechanism.Meeting meeting) {
        name = meeting.name();
        day = meeting.day();
        from = meeting.from().toString();
        to = meeting.to().toString();
        everyWeeks = meeting.everyWeeks();
        place = meeting.place();
    }

    Mechanism.Meeting meeting() {
        return new Mechanism.Meeting(name == null ? "" : name.strip(), day, time(from), time(to), everyWeeks, place == null ? "" : place.strip());
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException wrong) {
            throw RuleViolation.whole("web.tasking.mechanism.time", typed == null ? "" : typed);
        }
    }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public DayOfWeek getDay() { return day; }
    public void setDay(DayOfWeek day) { this.day = day; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
    public int getEveryWeeks() { return everyWeeks; }
    public void setEveryWeeks(int everyWeeks) { this.everyWeeks = everyWeeks; }
    public String getPlace() { return place; }
    public void setPlace(String place) { this.place = place; }
}
