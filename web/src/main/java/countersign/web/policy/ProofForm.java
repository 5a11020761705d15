package countersign.web.policy;

import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofRow;
import countersign.shared.ask.ProofWish;
import countersign.shared.text.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What answers from mails need, as a form holds it (A3): every kind of ask with a choice, saved together. */
public class ProofForm implements Serializable {

    private final ArrayList<Line> lines = new ArrayList<>();

    /** @param texts of who looks */
    public ProofForm(List<ProofRow> rows, Texts texts) {
        var before = "";
        for (var row : rows) {
            lines.add(new Line(row, texts, before));
            before = row.kind();
        }
    }

    /** A kind of ask. */
    public static class Line implements Serializable {

        private final String kind;
        private final String name;
        private final String heading;
        private final Proof least;
        private final Proof own;
        private Proof shown;
        private Proof wanted;

        Line(ProofRow row, Texts texts, String before) {
            kind = row.kind();
            name = texts.get(row.name());
            var key = "web.admin.proof.of." + module(kind);
            heading = module(kind).equals(module(before)) || !texts.has(key) ? "" : texts.get(key);
            least = row.least();
            own = row.own();
            shown = wanted = row.proof();
        }

        private static String module(String kind) { return kind.substring(0, Math.max(0, kind.indexOf('.'))); }

        /** The kind, such as {@code requirement.review}. */
        public String getKind() { return kind; }

        /** Its name. */
        public String getName() { return name; }

        /** What stands above it: the steps that it and those after it belong to; empty where the one before belongs to the same. */
        public String getHeading() { return heading; }

        /** The choices there are. */
        public List<Proof> getChoices() { return Arrays.stream(Proof.values()).filter(one -> one.compareTo(least) >= 0).toList(); }

        /** What holds. */
        public Proof getShown() { return shown; }

        /** What the project set itself, where its kind of project wants more meanwhile; null otherwise. */
        public Proof getOverruled() { return own == Proof.LINK || own.compareTo(least) >= 0 ? null : own; }

        /** What is chosen. */
        public Proof getWanted() { return wanted; }

        /** @param chosen see {@link #getWanted} */
        public void setWanted(Proof chosen) { wanted = chosen; }
    }

    /** Every kind. */
    public List<Line> getLines() { return lines; }

    /** What was chosen otherwise. */
    public List<ProofWish> wishes() {
        return lines.stream().filter(line -> line.wanted != line.shown).map(line -> new ProofWish(line.kind, line.wanted, line.shown)).toList();
    }

    /** What holds now stands beside what was chosen. */
    public void show(List<ProofRow> rows) {
        Map<String, Proof> now = new HashMap<>();
        rows.forEach(row -> now.put(row.kind(), row.proof()));
        for (var line : lines) line.shown = now.get(line.kind);
    }
}
