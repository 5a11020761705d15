package countersign.requirement;

import countersign.shared.text.Text;
import java.util.Locale;

/** What a vague phrase leaves open (S1.2). Each has a name, a reason and a general proposal in the bundles. */
public enum WordingCategory {
    /** No date or time limit. */ TIME,
    /** A direction without measure, present value and target. */ IMPROVEMENT,
    /** A praise that nobody can test. */ QUALITY,
    /** An amount or frequency without a number. */ QUANTITY,
    /** An effort instead of a result. */ EFFORT,
    /** A list or decision left open. */ OPEN,
    /** A condition that everyone reads differently. */ CONDITION,
    /** Nobody in particular. */ WHO,
    /** No vague phrase at all, but a name or a term that looks like one: it is never marked. */ TERM;

    /** The category's name for lists. */
    public Text label() { return text("label"); }

    /** Why such a phrase is marked. */
    public Text reason() { return text("reason"); }

    /** How to put it, where a rule has no proposal of its own. */
    public Text proposal() { return text("proposal"); }

    private Text text(String what) { return Text.of("requirement.wording." + what + "." + name().toLowerCase(Locale.ROOT)); }
}
