package countersign.shared.calendar;

import countersign.shared.text.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The public holidays' names in the reader's language. Names that a company gave itself are shown as they were typed. */
public final class HolidayNames {

    private static final Map<String, String> KNOWN = Map.of(
            "元旦", "newYear", "春节", "springFestival", "清明节", "qingming", "劳动节", "labour",
            "端午节", "dragonBoat", "中秋节", "midAutumn", "国庆节", "national");

    private HolidayNames() {}

    /** “国庆节、中秋节” for a Chinese reader, “National Day, Mid-Autumn Festival” for an English one. */
    public static String in(Texts texts, String name) {
        return Arrays.stream(name.split("、")).map(part -> one(texts, part))
                .collect(Collectors.joining(texts.get("shared.calendar.and")));
    }

    private static String one(Texts texts, String name) {
        var known = KNOWN.get(name);
        return known == null ? name : texts.get("shared.calendar.holiday." + known);
    }
}
