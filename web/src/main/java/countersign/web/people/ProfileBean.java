package countersign.web.people;

import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.OwnDeputies;
import countersign.shared.party.People;
import countersign.shared.party.PersonView;
import countersign.shared.party.Reading;
import countersign.shared.text.Language;
import countersign.shared.text.Written;
import countersign.web.act.LinkRevocation;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
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
    @Inject OwnDeputies own;
    @Inject Directory directory;
    @Inject Refusals refusals;
    private Reading shown;
    private ArrayList<DeputyView> deputies = new ArrayList<>();
    private String language;
    private String zone;
    private PersonView deputy;
    private String from;
    private String until;
    private String reason;

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
        var first = date("from", from);
        var last = date("until", until);
        if (deputy == null) refusals.sayAt("deputy", "web.profile.deputy.who");
        if (deputy == null || first == null || last == null) return null;
        if (!refusals.attempt(() -> own.appoint(me.actor(), deputies, deputy.id(), first, last, reason), this::showDeputies)) return null;
        refusals.done("web.profile.deputy.set", deputy.name());
        return HERE;
    }

    /** Ends all standing-in for this person. */
    public String dismiss() {
        if (!refusals.attempt(() -> own.dismiss(me.actor(), deputies), this::showDeputies)) return null;
        refusals.done("web.profile.deputy.ended");
        return HERE;
    }

    /** Makes the links of all mails sent so far dead. */
    public String revoke() {
        if (!refusals.attempt(() -> revocation.revoke(me.actor()))) return null;
        refusals.done("web.profile.revoked");
        return HERE;
    }

    private LocalDate date(String field, String typed) {
        var day = Written.day(typed).orElse(null);
        if (day == null) refusals.sayAt(field, "web.profile.date");
        return day;
    }

    /** Who stands in, now or later. */
    public List<DeputyView> getDeputies() { return deputies; }

    /** A person's name. */
    public String name(long personId) { return directory.person(personId).name(); }

    /** The most days somebody may stand in. */
    public int getLongest() { return Organisation.LONGEST_DEPUTY_DAYS; }

    /** Today, the first day that can be picked. */
    public String getToday() { return directory.today().toString(); }

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

    /** The colleague picked. */
    public PersonView getDeputy() { return deputy; }

    /** @param deputy the colleague picked */
    public void setDeputy(PersonView deputy) { this.deputy = deputy; }

    /** The first day. */
    public String getFrom() { return from; }

    /** @param from the first day */
    public void setFrom(String from) { this.from = from; }

    /** The last day. */
    public String getUntil() { return until; }

    /** @param until the last day */
    public void setUntil(String until) { this.until = until; }

    /** Why. */
    public String getReason() { return reason; }

    /** @param reason why */
    public void setReason(String reason) { this.reason = reason; }
}
