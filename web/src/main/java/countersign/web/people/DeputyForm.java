package countersign.web.people;

import countersign.shared.Actor;
import countersign.shared.ask.Deputies;
import countersign.shared.party.DeputyView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Written;
import countersign.web.frame.Refusals;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is typed to let a colleague stand in (P1): who, from which day to which, why. */
public class DeputyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private PersonView deputy;
    private String from;
    private String until;
    private String reason;

    /** Whether a colleague and two days are named; beside each field that is wrong it says so. */
    boolean complete(Refusals refusals) {
        if (deputy == null) refusals.sayAt("deputy", "web.profile.deputy.who");
        if (first() == null) refusals.sayAt("from", "web.profile.date");
        if (last() == null) refusals.sayAt("until", "web.profile.date");
        return deputy != null && first() != null && last() != null;
    }

    /** Lets them stand in, and says where it takes the place of what was arranged before. @param shown what the page showed @param again reads it anew */
    public boolean appoint(Refusals refusals, Deputies standIns, Actor actor, long principal, List<DeputyView> shown, Runnable again) {
        var overruled = new ArrayList<DeputyView>();
        if (!complete(refusals) || !refusals.attempt(() -> overruled.addAll(standIns.appoint(actor, principal, shown, deputy.id(), first(), last(), reason)), again)) return false;
        overruled.forEach(one -> refusals.done(overrules(one, actor), standIns.name(one), one.from(), one.until()));
        return true;
    }

    /** Who arranges it is told by nothing but this. */
    private static String overrules(DeputyView one, Actor actor) { return "web.profile.deputy.overrules" + (one.deputyId() == actor.personId() ? ".own" : ""); }

    private LocalDate first() { return Written.day(from).orElse(null); }

    private LocalDate last() { return Written.day(until).orElse(null); }

    /** The colleague picked. */
    public PersonView getDeputy() { return deputy; }
    public void setDeputy(PersonView picked) { deputy = picked; }
    /** The first day. */
    public String getFrom() { return from; }
    public void setFrom(String day) { from = day; }
    /** The last day. */
    public String getUntil() { return until; }
    public void setUntil(String day) { until = day; }
    /** Why; may be empty. */
    public String getReason() { return reason; }
    public void setReason(String words) { reason = words; }
}
