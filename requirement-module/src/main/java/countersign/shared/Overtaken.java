package countersign.shared;

import countersign.shared.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * Somebody else saved first: what a form showed is no longer what stands, and nothing of it is saved (SPEC 9). It says what stands now; who has read
 * that and sends the same again, with the version that stands, has it.
 */
public class Overtaken extends RuleViolation {

    private static final int LONGEST = 200;

    /** @param problem how it is said */
    protected Overtaken(Text problem) { this(List.of(new Problem("", problem))); }

    private Overtaken(List<Problem> problems) { super(problems); }

    /** @param stands what stands now, in words: a text, or something that is written into one */
    public static Overtaken by(Object stands) {
        return new Overtaken(Text.of("shared.overtaken", stands instanceof String words && words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : stands));
    }

    /** The same in the words of a message. @param key names it; its arguments say what stands now */
    public static Overtaken said(String key, Object... args) { return new Overtaken(Text.of(key, args)); }

    /** Of a form with several rows, some of which were overtaken: everything that is wrong with it, each problem beside its field. */
    public static Overtaken among(List<Problem> problems) { return new Overtaken(problems); }

    /** Refuses when what was shown is no longer what stands. @param stands what stands now, in words */
    public static void unless(Object shown, Object now, Object stands) { if (!Objects.equals(shown, now)) throw by(stands); }
}
