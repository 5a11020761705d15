package countersign.web.tasking;

import countersign.tasking.Mechanism;
import countersign.tasking.Planning;
import countersign.tasking.TaskingRights;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The communication mechanism on the plan's page (S4.4): one regular meeting a row, the report's form, channels, the escalation ladder. */
@Named("mechanismPage")
@ViewScoped
public class MechanismPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject ProjectBean project;
    @Inject Planning planning;
    @Inject TaskingRights rights;
    @Inject Refusals refusals;
    @Inject Me me;

    private ArrayList<MeetingRow> meetings = new ArrayList<>();
    private ArrayList<RungRow> rungs = new ArrayList<>();
    private Mechanism shown;
    private String report;
    private String channels;

    /** Takes it up as it was agreed. An empty one begins with the report of S4.4. */
    public void load() {
        shown();
        var agreed = shown;
        agreed.meetings().forEach(meeting -> meetings.add(new MeetingRow(meeting)));
        agreed.escalation().forEach(rung -> rungs.add(new RungRow(rung.hours(), rung.personId())));
        report = agreed.report().isEmpty() ? me.texts().get("web.tasking.mechanism.report.usual") : String.join("\n", agreed.report());
        channels = String.join("\n", agreed.channels());
    }

    private void shown() { shown = planning.mechanism(project.getId()); }

    /** Whether the reader may change it. */
    public boolean isEditable() { return rights.mayDrive(project.getId(), me.getId()) && !project.isClosed(); }

    /** One meeting more: Friday afternoon, as most have it. */
    public void addMeeting() {
        meetings.add(new MeetingRow(new Mechanism.Meeting("", DayOfWeek.FRIDAY, LocalTime.of(16, 0), LocalTime.of(17, 0), 1, "")));
    }

    /** One step more on the ladder. */
    public void addRung() { rungs.add(new RungRow(48, project.getView().executiveId() == null ? 0 : project.getView().executiveId())); }

    public void removeMeeting(int row) { meetings.remove(row); }
    public void removeRung(int row) { rungs.remove(row); }

    /** Saves it. */
    public String save() {
        if (!refusals.attempt(() -> planning.agree(me.actor(), project.getId(), shown, typed()), this::shown)) return null;
        refusals.done("web.tasking.plan.saved");
        return "project-gantt?faces-redirect=true&id=" + project.getId();
    }

    private Mechanism typed() {
        var rows = new ArrayList<Mechanism.Meeting>();
        for (var meeting : meetings) rows.add(meeting.meeting("meeting:" + (rows.size() + 1) + "/"));
        return new Mechanism(rows, lines(report), lines(channels),
                rungs.stream().map(r -> new Mechanism.Rung(r.getHours() == null ? 0 : r.getHours(), r.getPerson() == null ? 0 : r.getPerson())).toList());
    }

    private static List<String> lines(String typed) {
        return typed == null ? List.of() : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The days of the week. */
    public DayOfWeek[] getDays() { return DayOfWeek.values(); }

    /** A day's name. */
    public String day(DayOfWeek day) { return day.getDisplayName(TextStyle.FULL, me.getLocale()); }

    public List<MeetingRow> getMeetings() { return meetings; }
    public List<RungRow> getRungs() { return rungs; }
    public String getReport() { return report; }
    public void setReport(String report) { this.report = report; }
    public String getChannels() { return channels; }
    public void setChannels(String channels) { this.channels = channels; }
}
