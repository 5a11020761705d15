package countersign.web.people;

import countersign.shared.ask.Deputies;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.party.PersonView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Who stands in for the people whom the reader answers for, when they are away and could not name anybody themselves (P1). */
@Named
@ViewScoped
public class AwayBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String HERE = "/departments.xhtml?faces-redirect=true";

    @Inject Me me;
    @Inject Deputies standIns;
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject Refusals refusals;
    private ArrayList<PersonView> people;
    private final HashMap<Long, List<DeputyView>> shown = new HashMap<>();
    private Long person;
    private final DeputyForm form = new DeputyForm();

    /** What the page shows, which is what a decision is about. */
    @PostConstruct
    void open() {
        people = new ArrayList<>(standIns.below(me.getId()));
        show();
    }

    private void show() {
        shown.clear();
        shown.putAll(directory.deputiesOf(people.stream().map(PersonView::id).toList()));
    }

    /** Lets the colleague picked stand in for the person picked. */
    public String appoint() {
        if (person == null) refusals.sayAt("person", "web.departments.away.who");
        if (!form.complete(refusals) || person == null || !form.appoint(refusals, standIns, me.actor(), person, deputies(person), this::show)) return null;
        refusals.done("web.departments.away.set", form.getDeputy().name(), name(person));
        return HERE;
    }

    /** Ends all standing-in for somebody. */
    public String dismiss(long personId) {
        if (!refusals.attempt(() -> standIns.dismiss(me.actor(), personId, deputies(personId)), this::show)) return null;
        refusals.done("web.departments.away.ended", name(personId));
        return HERE;
    }

    /** Whom the reader answers for; empty for most. */
    public List<PersonView> getPeople() { return people; }

    /** Those of them for whom somebody stands in, now or later. */
    public List<PersonView> getAway() { return people.stream().filter(one -> shown.containsKey(one.id())).toList(); }

    /** Who stands in for one of them. */
    public List<DeputyView> deputies(long personId) { return shown.getOrDefault(personId, List.of()); }

    /** The most days somebody may stand in. */
    public int getLongest() { return policies.longestDeputyDays(); }

    /** A person's name. */
    public String name(long personId) { return directory.person(personId).name(); }

    /** For whom; null while nobody is picked. */
    public Long getPerson() { return person; }
    public void setPerson(Long picked) { person = picked; }
    /** Who is to stand in. */
    public DeputyForm getForm() { return form; }
}
