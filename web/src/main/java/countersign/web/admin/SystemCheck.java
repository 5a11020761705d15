package countersign.web.admin;

import countersign.shared.content.Block;
import java.util.List;

/**
 * One part of the installation as it is now, for the administrator's page (I4).
 *
 * @param key      names it: {@code web.admin.system.KEY}
 * @param tone     how it stands: GOOD works, INFO needs nothing, WARN should be looked at, BAD keeps something from working
 * @param sentence what is right or wrong and what to do, in a sentence
 * @param facts    what was found
 */
public record SystemCheck(String key, Block.Tone tone, String sentence, List<Block.Fact> facts) {

    public SystemCheck { facts = List.copyOf(facts); }

    static SystemCheck of(String key, Block.Tone tone, String sentence, String... labelsAndValues) {
        return new SystemCheck(key, tone, sentence, Block.Facts.of(labelsAndValues).facts());
    }

    /** The style of its badge: colour and shape. */
    public String badge() {
        return switch (tone) {
            case GOOD -> "cs-badge cs-badge-good";
            case INFO -> "cs-badge cs-badge-info";
            case WARN -> "cs-badge cs-badge-warn";
            case BAD -> "cs-badge cs-badge-bad";
        };
    }
}
