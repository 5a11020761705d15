package countersign.web.exchange;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;

/** A zone as iCalendar describes it, made from the JVM's rules as they hold from the year of a meeting on; nothing is fetched from anywhere. */
final class Zones {

    private Zones() {}

    /** The description of a zone for events from that date on. */
    static VTimezone component(ZoneId zone, LocalDateTime from) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) fixed(component, zone.getRules().getOffset(from));
        else rules.forEach(rule -> change(component, rule, from.getYear() - 1));
        return component;
    }

    private static void fixed(VTimezone component, ZoneOffset offset) {
        var standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        offsets(standard, offset, offset);
        component.addStandardTime(standard);
    }

    private static void change(VTimezone component, ZoneOffsetTransitionRule rule, int year) {
        var daylight = rule.getOffsetAfter().getTotalSeconds() > rule.getStandardOffset().getTotalSeconds();
        var observance = daylight ? new DaylightSavingsTime() : new StandardTime();
        var first = rule.createTransition(year).getDateTimeBefore();
        observance.setDateStart(new DateTimeComponents(first.getYear(), first.getMonthValue(), first.getDayOfMonth(), first.getHour(), first.getMinute(),
                first.getSecond(), false));
        offsets(observance, rule.getOffsetBefore(), rule.getOffsetAfter());
        observance.setRecurrenceRule(yearly(rule));
        if (daylight) component.addDaylightSavingsTime((DaylightSavingsTime) observance);
        else component.addStandardTime((StandardTime) observance);
    }

    /** “The last Sunday of March”, “the second Sunday of November”, or, where the rule counts otherwise, the days of the month it may fall on. */
    private static Recurrence yearly(ZoneOffsetTransitionRule rule) {
        var yearly = new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        var day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) return yearly.byMonthDay(day).build();
        var weekday = DayOfWeek.valueOf(rule.getDayOfWeek().name());
        var lastSeven = rule.getMonth().minLength() == rule.getMonth().maxLength() && day == rule.getMonth().maxLength() - 6;
        if (day == -1 || lastSeven) return yearly.byDay(-1, weekday).build();
        if (day % 7 == 1) return yearly.byDay((day - 1) / 7 + 1, weekday).build();
        for (int possible = day; possible < day + 7; possible++) yearly.byMonthDay(possible);
        return yearly.byDay(weekday).build();
    }

    private static void offsets(Observance observance, ZoneOffset before, ZoneOffset after) {
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
    }
}
