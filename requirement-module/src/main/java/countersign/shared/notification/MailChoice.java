package countersign.shared.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a person wants to be written to (M3).
 *
 * @param asks what is wanted of them: with the morning mail, or as it comes; never switched off
 * @param news what they can do without: as it comes, as a digest, or not at all
 * @param at   when the digest leaves, by the person's clock
 * @param days on which days it leaves; at least one
 */
public record MailChoice(Asks asks, News news, LocalTime at, Set<DayOfWeek> days) {

    /** When asks leave that can wait. */
    public enum Asks { MORNING, AT_ONCE }

    /** When news leave. */
    public enum News { AT_ONCE, DIGEST, NONE }

    /** What holds for whoever chose nothing. */
    public static final MailChoice USUAL = new MailChoice(Asks.MORNING, News.AT_ONCE, LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public MailChoice { days = Set.copyOf(days); }

    /** The same with other news. */
    public MailChoice with(News other) { return new MailChoice(asks, other, at, days); }
}
