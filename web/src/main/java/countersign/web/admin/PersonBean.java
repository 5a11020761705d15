package countersign.web.admin;

import countersign.shared.ask.AskLists;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.security.InitialPassword;
import countersign.web.security.PasswordHashes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One person's details (P1, P2): a stale form is brought up to date and says what somebody else changed; a new password is shown once. */
@Named("adminPerson")
@ViewScoped
@AdministratorsOnly
public class PersonBean implements Serializable {

    @Inject Directory directory;
    @Inject Organisation organisation;
    @Inject AskLists asks;
    @Inject AddressTroubles troubles;
    @Inject PasswordHashes hashes;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long id;
    private RecordForm<PersonForm> form;
    private List<RecordForm.Change> changes = List.of();
    private transient String password;

    /** Reads the person; an empty form for a new one. */
    public void load() {
        var fresh = new PersonForm(null, 0, "", "", "", "", "", null, 0, Language.ZH_CN, Directory.COMPANY_ZONE.getId(), false, null);
        form = new RecordForm<>(PersonForm.class, id == null ? fresh : PersonForm.of(directory.person(id)));
    }

    /** Saves; says what moved if the person is a head who leaves (P2). */
    public String save() {
        changes = id == null ? List.of() : form.follow(PersonForm.of(directory.person(id)));
        if (!changes.isEmpty()) return null;
        var wished = form.typed();
        var headed = id == null || wished.leftOn() == null ? List.<DepartmentView>of() : directory.headedBy(id);
        if (!refusals.attempt(() -> id = organisation.savePerson(me.actor(), wished))) return null;
        refusals.done("web.admin.person.saved", wished.name());
        if (wished.leftOn() == null || wished.leftOn().isBefore(directory.today())) headed.forEach(this::tellSuccessor);
        else headed.forEach(department -> refusals.done("web.admin.person.later", department.name(), wished.leftOn()));
        return "/admin-person.xhtml?faces-redirect=true&id=" + id;
    }

    private void tellSuccessor(DepartmentView department) {
        var to = directory.signatory(department.id());
        if (to.isEmpty()) refusals.done("web.admin.person.vacant", department.name());
        else refusals.done("web.admin.person.passed", department.name(), directory.person(to.get().personId()).name());
    }

    /** Gives the person a random password, which the page then shows this once. */
    public void renewPassword() {
        var made = InitialPassword.random();
        organisation.password(me.actor(), id, hashes.of(made));
        password = made;
    }

    /** That mails to the person are returned; null when they arrive. */
    public AddressTroubles.Trouble getTrouble() { return id == null ? null : troubles.of(List.of(id)).get(id); }

    /** The administrator made sure that the address works. */
    public void addressWorks() {
        troubles.works(id);
        refusals.done("web.admin.person.worksNow");
    }

    /** The password just given; null at any other time. */
    public String getPassword() { return password; }

    /** What somebody else changed since the form was opened; empty normally. */
    public List<RecordForm.Change> getChanges() { return changes; }

    /** The fields by name. */
    public Map<String, Object> getValues() { return form.values(); }

    /** The departments the person heads today. */
    public List<DepartmentView> getHeaded() { return id == null ? List.of() : directory.headedBy(id); }

    /** How many asks wait for the person. */
    public long getOpen() { return id == null ? 0 : asks.open(id); }

    /** Whether the person is still with the company. */
    public boolean isPresent() { return id != null && directory.person(id).presentOn(directory.today()); }

    /** The languages to choose from. */
    public Language[] getLanguages() { return Language.values(); }

    /** The language the person reads. */
    public Language getLanguage() { return (Language) form.values().get("language"); }

    /** @param language see {@link #getLanguage} */
    public void setLanguage(Language language) { form.values().put("language", language); }

    /** The last day with the company; null while the person stays. */
    public LocalDate getLeftOn() { return (LocalDate) form.values().get("leftOn"); }

    /** @param leftOn see {@link #getLeftOn} */
    public void setLeftOn(LocalDate leftOn) { form.values().put("leftOn", leftOn); }

    /** The person's id; null for a new one. */
    public Long getId() { return id; }

    /** @param id see {@link #getId} */
    public void setId(Long id) { this.id = id; }
}
