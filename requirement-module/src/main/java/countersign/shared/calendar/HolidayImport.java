package countersign.shared.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a year's file into a calendar: importing it again corrects what the first import wrote, and what people entered themselves stays. Rows
 * are changed in place, because a date has one row only.
 */
@Dependent
class HolidayImport {

    @Inject private CalendarStore store;

    ImportedYear into(StoredCalendar calendar, int year, List<DayException> file) {
        var rows = store.exceptions(calendar).stream().collect(Collectors.toMap(CalendarException::date, Function.identity()));
        var written = new ArrayList<LocalDate>();
        var kept = new ArrayList<LocalDate>();
        for (var day : file) {
            var row = rows.get(day.date());
            if (row != null && row.day().equals(day)) continue;
            if (row != null && !row.givesWayTo(year)) kept.add(day.date());
            else written.add(write(calendar, row, day, year));
        }
        if (!store.years(calendar).contains(year)) store.add(new AnnouncedYear(calendar.id(), year));
        return new ImportedYear(year, written, remove(rows, year, file), kept);
    }

    private LocalDate write(StoredCalendar calendar, CalendarException row, DayException day, int year) {
        if (row == null) store.add(new CalendarException(calendar.id(), day, year));
        else row.become(day, year);
        return day.date();
    }

    private List<LocalDate> remove(Map<LocalDate, CalendarException> rows, int year, List<DayException> file) {
        var dates = file.stream().map(DayException::date).collect(Collectors.toSet());
        var gone = rows.values().stream().filter(row -> row.importedWith(year) && !dates.contains(row.date())).toList();
        gone.forEach(store::remove);
        return gone.stream().map(CalendarException::date).sorted().toList();
    }
}
