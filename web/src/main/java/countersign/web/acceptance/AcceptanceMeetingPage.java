package countersign.web.acceptance;

import countersign.acceptance.AcceptanceMeetings;
import countersign.acceptance.MeetingForm;
import countersign.acceptance.MeetingKind;
import countersign.acceptance.MeetingView;
import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Written;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The form of a meeting of step 6, for the acceptance or for the retrospective ({@code meeting=KIND}). */
@Named("acceptanceMeeting")
@ViewScoped
public class AcceptanceMeetingPage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject AcceptanceMeetings meetings;
    @Inject Directory directory;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private MeetingKind kind;
    private Integer shown;
    private LocalDate date;
    private String time = "14:00";
    private int minutes = 90;
    private String place;
    private String agenda;
    private List<Long> participants = new ArrayList<>();

    /** Fills the form from the meeting that stands, else with everybody who took part. */
    public void load() {
        if (kind == null) return;
        var standing = of(kind);
        participants = new ArrayList<>(standing == null ? meetings.usual(project.getView().id()) : standing.participantIds());
        if (standing == null) return;
        shown = standing.sequence();
        date = standing.start().toLocalDate();
        time = standing.start().toLocalTime().toString();
        minutes = standing.minutes();
        place = standing.place();
        agenda = standing.agenda();
    }

    /** The meeting that stands; null when none was called. */
    public MeetingView of(MeetingKind which) { return meetings.of(project.getView().id(), which).orElse(null); }

    /** The acceptance meeting. */
    public MeetingView getAcceptance() { return of(MeetingKind.ACCEPTANCE); }

    /** The meeting of the retrospective. */
    public MeetingView getRetrospective() { return of(MeetingKind.RETROSPECTIVE); }

    /** Who can be ticked: everybody who took part, and who is invited already. */
    public List<PersonView> getPeople() {
        var ids = new LinkedHashSet<>(meetings.usual(project.getView().id()));
        ids.addAll(participants);
        var people = directory.people(ids);
        return ids.stream().map(people::get).toList();
    }

    /** Calls the meeting or moves it. */
    public String call() { return done(() -> meetings.call(me.actor(), project.getId(), kind, form()), () -> shown = of(kind).sequence(), "web.acceptance.meeting.called"); }

    /** Cancels it. */
    public String cancel() { return done(() -> meetings.cancel(me.actor(), project.getId(), kind), () -> { }, "web.acceptance.meeting.cancelled"); }

    private MeetingForm form() {
        if (date == null) throw RuleViolation.of("date", "acceptance.refused.start");
        var at = Written.time(time).orElseThrow(() -> RuleViolation.of("time", "shared.input.time"));
        return new MeetingForm(date.atTime(at), minutes, place, agenda, participants, shown);
    }

    private String done(Runnable command, Runnable overtaken, String said) {
        return refusals.then(command, overtaken, said, "project-acceptance?faces-redirect=true&id=" + project.getId());
    }

    public MeetingKind getKind() { return kind; }
    public void setKind(MeetingKind which) { kind = which; }
    public LocalDate getDate() { return date; }
    public void setDate(LocalDate day) { date = day; }
    public String getTime() { return time; }
    public void setTime(String typed) { time = typed; }
    public int getMinutes() { return minutes; }
    public void setMinutes(int typed) { minutes = typed; }
    public String getPlace() { return place; }
    public void setPlace(String typed) { place = typed; }
    public String getAgenda() { return agenda; }
    public void setAgenda(String typed) { agenda = typed; }
    public List<Long> getParticipants() { return participants; }
    public void setParticipants(List<Long> ticked) { participants = ticked == null ? new ArrayList<>() : new ArrayList<>(ticked); }
}
