package countersign.requirement;

import countersign.requirement.MinutesPaper.Section;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import java.util.Locale;

/**
 * A point of the minutes by its name (S2.5). Its section is worded in the language of who reads it, at the time they do; the rest is as people wrote it.
 *
 * @param key     the row's
 * @param section where it stands
 * @param about   what stands there, in short; empty where the section says it
 */
public record MinutesPoint(String key, Section section, String about) {

    static MinutesPoint of(String key, MinutesPaper.Row row) {
        var about = switch (row.section()) {
            case MEETING, NOTES -> "";
            case LABOUR -> row.labour().department();
            case RESOURCE -> row.resource().department() + " · " + row.resource().what();
            case GAP -> row.gap().department() + " · " + row.gap().what();
            case INBOUND -> row.inbound().giver() + " → " + row.inbound().receiver() + " · " + row.inbound().what();
            case ITEM -> row.item().what();
            case DISPUTE -> row.dispute().number() + " · " + Texts.brief(row.dispute().what());
        };
        return new MinutesPoint(key, row.section(), Texts.brief(about));
    }

    /** A point that was kept by its key. */
    public static MinutesPoint of(String key, String about) { return new MinutesPoint(key, Section.valueOf(key.replaceFirst(":.*", "").toUpperCase(Locale.ROOT)), about); }

    /** Its name. */
    public Text text() {
        var heading = Text.of("requirement.minutes.section." + section);
        return about.isEmpty() ? heading : Text.of("requirement.minutes.point", heading, about);
    }
}
