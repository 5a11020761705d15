package countersign.requirement;

import java.io.Serializable;

/**
 * A way out of a dispute (S2.4). {@code code} is lasting within the dispute: {@code o1}, {@code o2}, …; empty for an option to be added.
 *
 * @param text   the option in a few words: the executive's button
 * @param effect what follows from it; may be empty
 * @param delay  working days by which it makes the work late, from which the effect on the end date is computed; null while nobody said
 */
public record DisputeOption(String code, String text, String effect, Integer delay) implements Serializable {

    public DisputeOption {
        code = code == null ? "" : code;
        text = text == null ? "" : text;
        effect = effect == null ? "" : effect;
    }

    /** An option to be added. */
    public static DisputeOption of(String text, String effect) { return new DisputeOption("", text, effect, null); }
}
