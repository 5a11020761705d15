package countersign.web.admin;

import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofEdit;
import countersign.shared.ask.ProofRow;
import countersign.shared.ask.ProofWish;
import countersign.shared.ask.Proofs;
import countersign.shared.party.DirectoryLists;
import countersign.shared.party.PeopleFilter;
import countersign.shared.text.Texts;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What answers from mails need, on the policy page (A3): every kind of ask with a choice, saved together; and who could not be sent a code. */
@Named("adminProofs")
@ViewScoped
@AdministratorsOnly
public class ProofBean implements Serializable {

    private static final int HISTORY = 20;
    @Inject Proofs proofs;
    @Inject DirectoryLists people;
    @Inject Parties parties;
    @Inject PolicyBean policy;
    @Inject Refusals refusals;
    @Inject Me me;
    private ArrayList<Line> lines;

    /** A kind of ask as the form holds it. */
    public static class Line implements Serializable {

        private final String kind;
        private final String name;
        private final String heading;
        private Proof shown;
        private Proof wanted;

        Line(ProofRow row, Texts texts, String before) {
            kind = row.kind();
            name = texts.get(row.name());
            var key = "web.admin.proof.of." + module(kind);
            heading = module(kind).equals(module(before)) || !texts.has(key) ? "" : texts.get(key);
            shown = wanted = row.proof();
        }

        /** The kind, such as {@code requirement.review}. */
        public String getKind() { return kind; }

        /** Its name. */
        public String getName() { return name; }

        /** What stands above it: the steps that it and those after it belong to; empty where the one before belongs to the same. */
        public String getHeading() { return heading; }

        private static String module(String kind) { return kind.substring(0, Math.max(0, kind.indexOf('.'))); }

        /** What is chosen. */
        public Proof getWanted() { return wanted; }

        /** @param chosen see {@link #getWanted} */
        public void setWanted(Proof chosen) { wanted = chosen; }
    }

    /** Saves what was chosen otherwise; a kind that somebody else has changed is said, and shown as it is now beside what was chosen. */
    public String save() {
        var wishes = getLines().stream().filter(line -> line.wanted != line.shown).map(line -> new ProofWish(line.kind, line.wanted, line.shown)).toList();
        if (!refusals.attempt(() -> proofs.edit(me.actor(), policy.getScenario(), wishes), this::show)) return null;
        refusals.done("web.admin.proof.saved", wishes.size());
        return "/admin-policy.xhtml?faces-redirect=true&scenario=" + policy.getScenario();
    }

    private void show() {
        Map<String, Proof> now = new HashMap<>();
        rows().forEach(row -> now.put(row.kind(), row.proof()));
        for (var line : lines) line.shown = now.get(line.kind);
    }

    private List<ProofRow> rows() { return proofs.rows(policy.getScenario()); }

    /** Every kind of ask. */
    public List<Line> getLines() {
        if (lines != null) return lines;
        lines = new ArrayList<>();
        var before = "";
        for (var row : rows()) {
            lines.add(new Line(row, me.texts(), before));
            before = row.kind();
        }
        return lines;
    }

    /** The choices. */
    public Proof[] getChoices() { return Proof.values(); }

    /** Whether any kind wants a code. */
    public boolean isCodes() { return getLines().stream().anyMatch(line -> line.shown == Proof.CODE); }

    /** How many people have no second address. */
    public long getWithout() { return people.count(new PeopleFilter("", null, false, true)); }

    /** What was changed for the scenario, the latest first. */
    public List<ProofEdit> getHistory() {
        var history = proofs.history(policy.getScenario(), HISTORY);
        parties.know(history.stream().map(ProofEdit::by).filter(by -> by > 0).toList());
        return history;
    }
}
