package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.calendar.CalendarFixture;
import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One random schedule, played with the product's clock and with the plain model at once. */
final class ClockSchedule {

    /** What can happen. */
    enum What { ANSWER, TAKE_BACK, EXTEND, TIME, NOTICE, HOLIDAY, MAKE_UP, OUTAGE, SUSPEND, MOVE, ASK }

    /** At a minute of the schedule; {@code value} chooses among what the event can be. */
    record Event(int minute, What what, int value) {}

    private static final Instant[] STARTS = {Instant.parse("2026-02-08T00:00:00Z"), Instant.parse("2026-09-14T00:00:00Z")};
    private static final int LAST_EVENT = 40 * 1440;
    private static final List<String> TIMES = List.of("2 WD", "3 WD", "1 WD", "24 H", "48 H", "6 WH", "12 WH", "4 H", "3 D", "5 WD");
    private static final List<String> NOTICES = List.of("4 WH", "1 H", "8 WH", "2 H");
    private static final List<WorkingCalendar> PEOPLE = List.of(CalendarFixture.china(), CalendarFixture.china().withZone(CalendarFixture.BERLIN),
            WorkingCalendar.standard(CalendarFixture.BERLIN));
    private static final Map<String, PlainClock> CLOCKS = new HashMap<>();

    final List<Event> events;
    private final long seed;
    private final Instant start;
    private final boolean emergency;
    private final boolean climbs;
    private final boolean head;
    private final boolean executive;
    private final List<DayException> changes = new ArrayList<>();
    int asks;
    int steps;
    int moved;
    private int person;
    private String within;
    private String notice;
    private int downUntil;
    private int suspendedUntil;
    private Ask ask;
    private PlainAsk plain;
    private int answered;
    private String wrong;

    private ClockSchedule(long seed, List<Event> events) {
        this.seed = seed;
        this.events = events;
        var random = new Random(seed);
        start = STARTS[random.nextInt(2)];
        emergency = random.nextInt(6) == 0;
        climbs = random.nextInt(5) > 0;
        head = random.nextInt(4) > 0;
        executive = random.nextInt(6) > 0;
        person = random.nextInt(3);
        within = TIMES.get(random.nextInt(TIMES.size()));
        notice = NOTICES.get(random.nextInt(NOTICES.size()));
    }

    static ClockSchedule of(long seed) {
        var random = new Random(~seed);
        var events = new ArrayList<Event>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            var what = What.values()[random.nextInt(What.values().length)];
            int minute = 1440 + random.nextInt(LAST_EVENT - 1440);
            events.add(new Event(minute, what, random.nextInt(1000)));
            if (what == What.ANSWER && random.nextBoolean()) events.add(new Event(minute + 1 + random.nextInt(12), What.TAKE_BACK, 0));
        }
        events.sort(Comparator.comparingInt(Event::minute));
        return new ClockSchedule(seed, events);
    }

    ClockSchedule with(List<Event> others) { return new ClockSchedule(seed, others); }

    /** Plays it. Returns what went otherwise than in the model; null for nothing. */
    String run() {
        open(1440 + new Random(seed).nextInt(5 * 1440));
        var next = events.iterator();
        var event = next.hasNext() ? next.next() : null;
        for (int now = plain.asked; now < PlainClock.MINUTES - 20 * 1440 && wrong == null; now++) {
            for (; event != null && event.minute() <= now; event = next.hasNext() ? next.next() : null) if (event.minute() == now) happen(event, now);
            if (now == suspendedUntil) open(now);
            if (now >= downUntil && ask != null) sweep(now);
        }
        return wrong;
    }

    private void open(int now) {
        suspendedUntil = -1;
        ask = new Ask();
        times().wind(ask, at(now), PolicyTime.parse(within));
        plain = new PlainAsk();
        plain.asked = plain.from = now;
        rules();
        plain.due = plain.counted(within);
        asked(now);
    }

    private void asked(int now) {
        asks++;
        answered = -1;
        same(now, "asked");
    }

    private void happen(Event event, int now) {
        if (ask == null) return;
        if (event.what() == What.ASK && ask.state == AskState.SETTLED) open(now);
        var isOpen = ask.state == AskState.OPEN;
        switch (event.what()) {
            case ANSWER -> { if (isOpen) answer(now); }
            case TAKE_BACK -> { if (ask.state == AskState.ANSWERED && at(now).isBefore(ask.effectiveAt)) takeBack(); }
            case EXTEND -> { if (isOpen && !ask.extended) extend(now, TIMES.get(event.value() % 3)); }
            case TIME -> policy(now, TIMES.get(event.value() % TIMES.size()), notice);
            case NOTICE -> policy(now, within, NOTICES.get(event.value() % NOTICES.size()));
            case HOLIDAY, MAKE_UP -> calendar(now, event);
            case OUTAGE -> downUntil = Math.max(downUntil, now + 1 + event.value() * 5);
            case SUSPEND -> suspend(now, event.value());
            case MOVE -> { if (isOpen) move(now, event.value() % 3); }
            case ASK -> { }
        }
        same(now, event.what().toString());
    }

    private void answer(int now) {
        ask.answer(Reply.of("agree"), Actor.byMail(7), at(now), at(now + 10));
        plain.open = false;
        answered = now;
    }

    private void takeBack() {
        ask.takeBack(times(), "key");
        plain.open = true;
    }

    private void extend(int now, String by) {
        times().extend(ask, at(now), PolicyTime.parse(by));
        plain.extend(now, by);
    }

    private void policy(int now, String time, String before) {
        within = time;
        notice = before;
        rules();
        retime(now);
    }

    private void calendar(int now, Event event) {
        var day = LocalDate.ofInstant(at(now + (event.value() % 20) * 1440), PEOPLE.get(person).zone());
        changes.add(event.what() == What.HOLIDAY ? DayException.holiday(day, "new") : DayException.makeUp(day, "made up"));
        rules();
        retime(now);
    }

    private void retime(int now) {
        if (ask.state != AskState.OPEN) return;
        var before = plain.due;
        var told = times().retime(ask, at(now), PolicyTime.parse(within));
        if (told != plain.retime(now, within)) wrong = "at " + at(now) + " one was moved and the other not";
        if (told) moved++;
        if (told && plain.due < before && plain.due < plain.clock.after(now, notice, emergency)) wrong = "moved nearer than the notice at " + at(now);
    }

    private void suspend(int now, int value) {
        ask.close(AskState.WITHDRAWN);
        ask = null;
        suspendedUntil = now + 1 + value * 3;
    }

    private void move(int now, int to) {
        person = to;
        var earlier = ask;
        earlier.close(AskState.FORWARDED);
        ask = new Ask();
        times().agree(ask, at(now), earlier.dueAt);
        times().succeed(ask, earlier, at(now));
        var was = plain;
        plain = new PlainAsk();
        rules();
        plain.asked = now;
        plain.from = was.from;
        plain.extended = was.extended;
        plain.extension = was.extension;
        plain.due = Math.max(was.due, plain.clock.after(now, notice, emergency));
        if (!emergency) plain.due = plain.clock.rolled(plain.due);
        asked(now);
    }

    /** Settles or takes the step that is due, as the sweep does; the model is asked every minute what is owed. */
    private void sweep(int now) {
        var step = "";
        if (ask.nextStepAt != null && !ask.nextStepAt.isAfter(at(now))) {
            if (ask.state == AskState.ANSWERED) ask.close(AskState.SETTLED);
            else step = times().take(ask, at(now)).map(ClockSchedule::name).orElse("");
        }
        var owed = plain.owed(now);
        if (!step.equals(owed == null ? "" : owed)) wrong = at(now) + ": taken “" + step + "”, owed “" + owed + "”, next step at " + ask.nextStepAt + ", due " + ask.dueAt;
        else if (owed != null) told(owed, now);
        if (answered >= 0 && now >= answered + 10 && ask.state == AskState.ANSWERED) wrong = "not settled at " + at(now);
    }

    private void told(String step, int now) {
        if (step.equals("head") && plain.reminded < plain.due) wrong = "the head heard before the addressee, at " + at(now);
        if (step.equals("head") || step.equals("executive")) beforeNotice(now, step);
        plain.told(step, now);
        steps++;
    }

    /** A rule by itself, whatever the model says: nobody above hears of it before the notice was over in full, and nobody twice. */
    private void beforeNotice(int now, String step) {
        int since = step.equals("executive") && plain.headTold >= 0 ? Math.max(plain.headTold, plain.reminded) : plain.reminded;
        int amount = Integer.parseInt(notice.split(" ")[0]) * 60;
        int passed = notice.endsWith("WH") ? plain.clock.workedBetween(since, now) : now - since;
        if (passed < amount) wrong = step + " told after " + passed + " of " + amount + " minutes, at " + at(now);
        if ((step.equals("head") ? plain.headTold : plain.executiveTold) >= 0) wrong = step + " told twice, at " + at(now);
    }

    private void same(int now, String after) {
        if (wrong != null || ask == null) return;
        if (!ask.dueAt.equals(at(plain.due))) wrong = "after " + after + " at " + at(now) + " due " + ask.dueAt + " instead of " + at(plain.due);
        if (!emergency && ask.state == AskState.OPEN && plain.due > now && !plain.clock.on(plain.due)) wrong = "due on a day off: " + ask.dueAt;
    }

    private void rules() {
        var calendar = calendar();
        plain.clock = clock(calendar);
        plain.roundTheClock = emergency;
        plain.notice = notice;
        plain.climbs = climbs;
        plain.head = head;
        plain.executive = executive;
    }

    private AskTimes times() { return new AskTimes(calendar(), emergency, PolicyTime.parse(notice), climbs, climbs && head, climbs && executive); }

    private WorkingCalendar calendar() { return PEOPLE.get(person).with(changes, List.of()); }

    private PlainClock clock(WorkingCalendar calendar) {
        var zone = CLOCKS.computeIfAbsent(start + " " + calendar.zone(), key -> new PlainClock(start, calendar, null));
        return changes.isEmpty() ? CLOCKS.computeIfAbsent(start + " " + person, key -> new PlainClock(start, calendar, zone)) : new PlainClock(start, calendar, zone);
    }

    private Instant at(int minute) { return start.plusSeconds(60L * minute); }

    private static String name(Ladder.Step step) {
        return switch (step) {
            case REMIND_EARLY -> "early";
            case REMIND_DUE -> "due";
            case TELL_HEAD -> "head";
            case TELL_EXECUTIVE -> "executive";
        };
    }

    @Override public String toString() {
        var first = new ClockSchedule(seed, List.of());
        return "start " + start + ", asked for " + first.within + ", notice " + first.notice + ", person " + first.person + (emergency ? ", emergency" : "")
                + (climbs ? "" : ", does not climb") + ": " + events.stream().map(e -> at(e.minute()) + " " + e.what() + " " + e.value()).toList();
    }
}
