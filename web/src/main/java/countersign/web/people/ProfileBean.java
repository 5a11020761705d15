package countersign.web.people;

import countersign.shared.ask.Deputies;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.party.People;
import countersign.shared.party.Reading;
import countersign.shared.text.Language;
import countersign.web.act.LinkRevocation;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a person settles about themselves: language and zone, who stands in for them, and the life of their mail links. */
@Named
@ViewScoped
public class ProfileBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String HERE = "/profile.xhtml?faces-redirect=true";
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(z -> z.matches("(Asia|Europe|America|Australia|Pacific|Africa)/.*")).sorted().toList();

    @Inject LinkRevocation revocation;
    @Inject Me me;
    @Inject People people;
    @Inject Deputies standIns;
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject Refusals refusals;
    private Reading shown;
    private ArrayList<DeputyView> deputies = new ArrayList<>();
    private String language;
    private String zone;
    private final DeputyForm form = new DeputyForm();

    /** What the page shows, which is what a decision is about. */
    @PostConstruct
    void open() {
        show();
        showDeputies();
        language = shown.language().tag();
        zone = shown.zone();
    }

    private void show() { shown = Reading.of(directory.person(me.getId())); }

    private void showDeputies() { deputies = new ArrayList<>(directory.deputiesOf(me.getId())); }

    /** Saves language and zone. */
    public String save() {
        var saved = refusals.attempt(() -> people.reads(me.getId(), shown, new Reading(Language.ofTag(language), zone)), this::show);
        if (!saved) return null;
        refusals.done("web.profile.saved");
        return HERE;
    }

    /** Lets the colleague picked stand in for this person (P1). */
    public String appoint() {
        if (!form.appoint(refusals, standIns, me.actor(), me.getId(), deputies, this::showDeputies)) return null;
        refusals.done("web.profile.deputy.set", form.getDeputy().name());
        return HERE;
    }

    /** Ends all standing-in for this person. */
    public String dismiss() {
        if (!refusals.attempt(() -> standIns.dismiss(me.actor(), me.getId(), deputies), this::showDeputies)) return null;
        refusals.done("web.profile.deputy.ended");
        return HERE;
    }

    /** Makes the links of all mails sent so far dead. */
    public String revoke() {
        if (!refusals.attempt(() -> revocation.revoke(me.actor()))) return null;
        refusals.done("web.profile.revoked");
        return HERE;
    }

    /** Who stands in, now or later. */
    public List<DeputyView> getDeputies() { return deputies; }

    /** A person's name. */
    public String name(long personId) { return directory.person(personId).name(); }

    /** The most days somebody may stand in. */
    public int getLongest() { return policies.longestDeputyDays(); }

    /** The zones to pick from. */
    public List<String> getZones() { return ZONES; }

    /** The languages to pick from. */
    public Language[] getLanguages() { return Language.values(); }

    /** The language picked. */
    public String getLanguage() { return language; }

    /** @param language the language picked */
    public void setLanguage(String language) { this.language = language; }

    /** The zone picked. */
    public String getZone() { return zone; }

    /** @param zone the zone picked */
    public void setZone(String zone) { this.zone = zone; }

    /** Who is to stand in. */
    public DeputyForm getForm() { return form; }
}
