package countersign.shared.calendar;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.config.Settings;
import countersign.shared.revision.Revisions;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits calendars; every edit is kept with person and time, and every node sees it at its next transaction. That the caller may edit that
 * owner's calendar is checked by who calls. {@code by} says who edits, through what.
 */
@ApplicationScoped
@Transactional
public class CalendarAdministration {

    @Inject private CalendarStore store;
    @Inject private HolidayImport holidays;
    @Inject private Revisions revisions;
    @Inject private Settings settings;
    @Inject private AuditTrail audit;
    @Inject private Clock clock;
    @Inject private Event<CalendarEdited> edited;

    /** Adds an exception or changes the one of that date. @throws RuleViolation when a field is wrong or the date is not as the form showed it */
    public void set(ChangeDay change, Actor by) {
        var day = CalendarRules.day(change);
        var calendar = locked(change.owner());
        var before = view(calendar);
        var row = store.exception(calendar, day.date());
        var was = row.map(CalendarException::day);
        CalendarRules.unchanged(day.date(), change.shown(), was);
        if (row.isPresent()) row.get().become(day, null);
        else store.add(new CalendarException(calendar.id(), day, null));
        note(calendar, CalendarEdit.of(day.date().toString(), was.map(CalendarText::line).orElse(""), CalendarText.line(day)), before, by);
    }

    /** Takes an exception out. @throws RuleViolation when there is none on that date */
    public void remove(CalendarOwner owner, LocalDate date, Actor by) {
        var calendar = locked(owner);
        var row = store.exception(calendar, date).orElseThrow(() -> RuleViolation.of("date", "shared.calendar.notThere", date));
        var before = view(calendar);
        store.remove(row);
        note(calendar, CalendarEdit.of(date.toString(), CalendarText.line(row.day()), ""), before, by);
    }

    /** Says that a year's public holidays are all known, so that its dates are not provisional any more (P6); or takes that back. */
    public void announce(CalendarOwner owner, int year, boolean announced, Actor by) {
        CalendarRules.year("year", year);
        var calendar = locked(owner);
        boolean was = store.years(calendar).contains(year);
        if (was == announced) return;
        var before = view(calendar);
        if (announced) store.add(new AnnouncedYear(calendar.id(), year));
        else store.removeYear(calendar, year);
        note(calendar, CalendarEdit.of("year", was ? year + "" : "", announced ? year + "" : ""), before, by);
    }

    /** Sets zone and ordinary week. @throws RuleViolation naming {@code zone}, {@code week/MONDAY} … or saying that the form is stale */
    public void setHours(ChangeHours change, Actor by) {
        var zone = CalendarRules.zone(change);
        var week = CalendarRules.week(change);
        boolean company = change.owner().equals(CalendarOwner.COMPANY);
        if (company && change.inherits()) throw RuleViolation.of("inherits", "shared.calendar.companyInherits");
        revisions.renew(Calendars.TOPIC);
        long version = store.find(change.owner()).map(StoredCalendar::version).orElse(-1L);
        Overtaken.unless(change.version(), version, store.find(change.owner()).map(CalendarAdministration::written).orElse(""));
        var calendar = store.findOrAdd(change.owner());
        var was = written(calendar);
        var before = view(calendar);
        calendar.set(zone, week, change.inherits());
        note(calendar, CalendarEdit.of("hours", was, written(calendar)), before, by);
    }

    /**
     * Imports a year's public holidays into the company's calendar and announces the year. {@code json} is in the format of the holiday-cn data
     * set: {@code {"year":2026,"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true},…]}}. Importing again corrects the first import.
     *
     * @param shown the company's exceptions when what the import moves was shown
     * @throws RuleViolation naming every place of the file that is wrong; nothing is imported then
     * @throws Overtaken     when a day of that year was changed since it was shown
     */
    public ImportedYear importHolidays(int year, String json, Collection<DayException> shown, Actor by) {
        var days = HolidayFile.read(CalendarRules.year("year", year), json);
        var calendar = locked(CalendarOwner.COMPANY);
        CalendarRules.unchanged(year, shown, store.exceptions(calendar).stream().map(CalendarException::day).toList());
        return importInto(calendar, year, days, by);
    }

    /**
     * At start: the company's calendar if there is none ({@code COUNTERSIGN_ZONE}, by default Asia/Shanghai), and the shipped years of public
     * holidays that it does not know yet, unless {@code COUNTERSIGN_HOLIDAYS} is {@code none}. A second run finds nothing to do, and what an
     * administrator took out of a year stays out.
     */
    public void seed() {
        boolean wanted = !settings.get("countersign.holidays", "cn").equals("none");
        if (store.find(CalendarOwner.COMPANY).isPresent() && (!wanted || missing().isEmpty())) return;
        locked(CalendarOwner.COMPANY);
        if (wanted) missing().forEach((year, json) -> importInto(locked(CalendarOwner.COMPANY), year, HolidayFile.read(year, json), Actor.SYSTEM));
    }

    private Map<Integer, String> missing() {
        var missing = HolidayResources.shipped();
        store.find(CalendarOwner.COMPANY).ifPresent(calendar -> store.years(calendar).forEach(missing::remove));
        return missing;
    }

    private ImportedYear importInto(StoredCalendar calendar, int year, List<DayException> days, Actor by) {
        var before = view(calendar);
        var done = holidays.into(calendar, year, days);
        note(calendar, CalendarEdit.of("year", "", year + " +" + done.written().size() + " -" + done.removed().size()), before, by);
        return done;
    }

    /** The owner's calendar, made if there is none, with everybody else who wants to edit one waiting. */
    private StoredCalendar locked(CalendarOwner owner) {
        revisions.renew(Calendars.TOPIC);
        var calendar = store.findOrAdd(owner);
        if (owner.equals(CalendarOwner.COMPANY) && calendar.zone() == null) {
            calendar.set(ZoneId.of(settings.get("countersign.zone", "Asia/Shanghai")), WeeklyHours.STANDARD, false);
        }
        return calendar;
    }

    private CalendarView view(StoredCalendar calendar) { return store.layer(calendar).view(calendar); }

    private void note(StoredCalendar calendar, CalendarEdit edit, CalendarView before, Actor by) {
        store.add(new CalendarChange(calendar.id(), edit, by.way() == Actor.Way.SYSTEM ? null : by.personId(), clock.instant()));
        var what = Text.of("shared.calendar.changed", calendar.owner().text(), edit.subject(), edit.was(), edit.became());
        audit.record(by, null, "calendar:" + calendar.id(), what, null);
        edited.fire(new CalendarEdited(calendar.owner(), edit.subject().equals("year") ? year(edit) : edit.subject(), clock.instant(), before));
    }

    private static String written(StoredCalendar calendar) {
        var zone = Optional.ofNullable(calendar.zone()).map(ZoneId::getId).orElse("-");
        return zone + " " + Optional.ofNullable(calendar.week()).map(WeeklyHours::toString).orElse("-") + (calendar.inherits() ? "" : " !");
    }

    private static String year(CalendarEdit edit) { return (edit.became().isEmpty() ? edit.was() : edit.became()).substring(0, 4); }
}
