package countersign.web.requirement;

import countersign.requirement.VagueWording;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into marked and unmarked pieces, with a hint for each mark (S1.2). The page lays the pieces behind the field, so that the marks stand in the
 * text itself.
 */
public record MarkedText(List<Piece> pieces, List<Hint> hints) {

    /** A run of the text. */
    public record Piece(String text, boolean marked) {}

    /** Why a phrase is marked, and how it could be put. */
    public record Hint(String phrase, String label, String reason, String proposal) {}

    static MarkedText of(String text, List<VagueWording> found, Texts texts) {
        var pieces = new ArrayList<Piece>();
        var hints = new ArrayList<Hint>();
        int at = 0;
        for (var vague : found) {
            if (vague.start() > at) pieces.add(new Piece(text.substring(at, vague.start()), false));
            pieces.add(new Piece(text.substring(vague.start(), vague.end()), true));
            hints.add(new Hint(vague.phrase(), texts.get(vague.category().label()), texts.get(vague.reason()), texts.get(vague.proposal())));
            at = vague.end();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return new MarkedText(pieces, hints);
    }

    /** Whether anything is marked. */
    public boolean vague() { return !hints.isEmpty(); }
}
