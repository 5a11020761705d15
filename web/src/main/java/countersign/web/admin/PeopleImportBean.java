package countersign.web.admin;

import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.web.exchange.DepartmentRow;
import countersign.web.exchange.Finding;
import countersign.web.exchange.KnownDepartment;
import countersign.web.exchange.PeopleContext;
import countersign.web.exchange.PeopleProposal;
import countersign.web.exchange.PeopleSheetReader;
import countersign.web.exchange.PersonRow;
import countersign.web.exchange.Severity;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Imports departments and people from Excel in two steps: every row and what could not be understood is shown before anything is saved. */
@Named("adminImport")
@ViewScoped
@AdministratorsOnly
public class PeopleImportBean implements Serializable {

    @Inject Directory directory;
    @Inject PeopleStanding standing;
    @Inject PeopleImport people;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient Part file;
    private transient PeopleProposal proposal;
    private byte[] bytes;
    private TreeMap<String, String> shown;
    private boolean confirmed;

    /** Reads the file; saves nothing. */
    public void preview() {
        proposal = null;
        refusals.attempt(() -> {
            if (file == null || file.getSize() == 0) throw RuleViolation.of("file", "web.admin.file.missing");
            understand(content());
        });
    }

    private byte[] content() {
        try (var in = file.getInputStream()) {
            return in.readNBytes(PeopleSheetReader.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void understand(byte[] sent) {
        var read = PeopleSheetReader.read(new ByteArrayInputStream(sent), new PeopleContext(known(), logins()));
        shown = new TreeMap<>(standing.of(read));
        proposal = read;
        bytes = sent;
    }

    /** Saves what was shown, all or nothing. */
    public String save() {
        var done = refusals.attempt(() -> {
            if (getAsked() > 0 && !confirmed) throw RuleViolation.of("confirmed", "web.admin.import.confirm.missing");
            people.save(me.actor(), proposal, shown);
        }, this::readAgain);
        if (!done) return null;
        refusals.done("web.admin.import.done", proposal.departments().size(), proposal.people().size());
        return "/admin-people.xhtml?faces-redirect=true";
    }

    /** Somebody changed the directory meanwhile: the file is compared with what stands now, and remarks that are new are to be confirmed. */
    private void readAgain() {
        var before = proposal;
        understand(bytes);
        if (!proposal.equals(before)) confirmed = false;
    }

    /** Forgets the file. */
    public void discard() { proposal = null; }

    private List<KnownDepartment> known() {
        return directory.departments().stream().map(d -> new KnownDepartment(d.id(), d.name(), d.aliases())).toList();
    }

    private Map<String, Long> logins() {
        var logins = new HashMap<String, Long>();
        standing.logins().forEach((login, person) -> logins.put(login, person.id()));
        return logins;
    }

    /** Everything remarked about a row of people. */
    public List<Finding> findings(PersonRow row) { return PeopleSheetReader.findings(row); }

    /** Everything remarked about a row of departments. */
    public List<Finding> of(DepartmentRow row) { return PeopleSheetReader.findings(row); }

    /** The style of a remark: colour and shape. */
    public String badge(Finding finding) {
        return switch (finding.severity()) {
            case NOTE -> "cs-badge cs-badge-idle";
            case ASK -> "cs-badge cs-badge-warn";
            case ERROR -> "cs-badge cs-badge-bad";
        };
    }

    /** How many remarks have to be confirmed before it is saved. */
    public long getAsked() { return count(Severity.ASK); }

    /** How many remarks have to be mended in the file. */
    public long getWrong() { return count(Severity.ERROR); }

    private long count(Severity severity) {
        if (proposal == null) return 0;
        return Stream.of(proposal.findings().stream(), proposal.departments().stream().flatMap(d -> of(d).stream()), proposal.people().stream().flatMap(p -> findings(p).stream()))
                .flatMap(all -> all).filter(finding -> finding.severity() == severity).count();
    }

    /** What was read; null before. */
    public PeopleProposal getProposal() { return proposal; }

    /** The file sent. */
    public Part getFile() { return file; }

    /** @param file see {@link #getFile} */
    public void setFile(Part file) { this.file = file; }

    /** Whether the remarks were looked at. */
    public boolean isConfirmed() { return confirmed; }

    /** @param confirmed see {@link #isConfirmed} */
    public void setConfirmed(boolean confirmed) { this.confirmed = confirmed; }
}
