package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Policy;
import countersign.shared.policy.Rhythm;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.Mechanism;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The communication mechanism in words, and what is pointed out about it (S4.4). Pure. */
public final class MechanismTexts {

    private MechanismTexts() {}

    /** “项目例会:每周周五 15:00–16:00,三楼会议室”. */
    public static String meeting(Mechanism.Meeting meeting, Texts texts) {
        var day = meeting.day().getDisplayName(TextStyle.FULL, texts.locale());
        return texts.get(meeting.everyWeeks() == 1 ? "tasking.mechanism.weekly" : "tasking.mechanism.everyWeeks", meeting.name(), day,
                meeting.from().toString(), meeting.to().toString(), meeting.place(), meeting.everyWeeks());
    }

    /** A meeting on the day of the reports or the day before, before they are due, has only last week's to look at. */
    public static List<Text> hints(Mechanism mechanism, Policy policy, WorkingCalendar calendar) {
        var hints = new ArrayList<Text>();
        if (policy.reportRhythm() == Rhythm.DAILY) return hints;
        var due = calendar.week().on(policy.reportDay());
        var minute = due.none() ? calendar.week().normal().end() : due.end();
        for (var meeting : mechanism.meetings()) {
            var sameDay = meeting.day() == policy.reportDay() && meeting.from().toSecondOfDay() / 60 < minute;
            var shortlyBefore = meeting.day().plus(1) == policy.reportDay();
            if (sameDay || shortlyBefore) hints.add(Text.of("tasking.mechanism.beforeReports", meeting.name(), String.format("%02d:%02d", minute / 60, minute % 60)));
        }
        return hints;
    }

    /** A regular meeting that would fall on a day off within that time; the working day before is proposed (S4.4). */
    public static List<Text> daysOff(Mechanism mechanism, WorkingCalendar calendar, LocalDate from, LocalDate until) {
        return mechanism.meetings().stream().flatMap(meeting -> Occurrences.days(meeting, from, from, until).stream().filter(day -> !calendar.isWorkingDay(day))
                .map(day -> Text.of("tasking.mechanism.dayOff", meeting.name(), day, calendar.previousWorkingDay(day)))).toList();
    }
}
