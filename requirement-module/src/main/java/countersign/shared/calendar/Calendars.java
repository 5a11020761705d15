package countersign.shared.calendar;

import countersign.shared.config.Settings;
import countersign.shared.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody's calendar, resolved person → department → company (S4.1): each layer's exceptions replace those below. Kept in memory until any
 * calendar is edited, on this node or another; within a transaction the answers do not change unless it edits a calendar itself.
 */
@ApplicationScoped
@Transactional
public class Calendars {

    static final String TOPIC = "calendar";

    @Inject private CalendarStore store;
    @Inject private Revisions revisions;
    @Inject private Settings settings;

    private volatile Memory memory = new Memory(0, Set.of());

    /** What was read while the topic had that stamp. {@code owners} are those with a calendar of their own. */
    private record Memory(long stamp, Set<CalendarOwner> owners, Map<CalendarOwner, CalendarLayer> layers, Map<Chain, WorkingCalendar> resolved) {
        Memory(long stamp, Set<CalendarOwner> owners) { this(stamp, owners, new ConcurrentHashMap<>(), new ConcurrentHashMap<>()); }
    }

    /** The layers over the company's, the person's zone last; empty where there is none. */
    private record Chain(Optional<CalendarOwner> department, Optional<CalendarOwner> person, Optional<ZoneId> zone) {}

    /** The company's calendar. */
    public WorkingCalendar company() { return resolve(Optional.empty(), Optional.empty(), null); }

    /** A department's calendar: its own over the company's. */
    public WorkingCalendar ofDepartment(long departmentId) {
        return resolve(Optional.of(CalendarOwner.department(departmentId)), Optional.empty(), null);
    }

    /**
     * A person's calendar: their own over their department's over the company's.
     *
     * @param departmentId the department they belong to, null if none
     * @param zone the zone they live by, null if it is the calendar's
     */
    public WorkingCalendar ofPerson(long personId, Long departmentId, ZoneId zone) {
        return resolve(Optional.ofNullable(departmentId).map(CalendarOwner::department), Optional.of(CalendarOwner.person(personId)), zone);
    }

    /** What the company's calendar would be with that year's file imported: to show what moves before it is (P6). Saves nothing. */
    public WorkingCalendar asIfAnnounced(int year, String json) { return company().with(HolidayFile.read(year, json), List.of(year)); }

    /** What one owner's own calendar says, for the administrator's page; everything empty where there is none yet. */
    public CalendarView own(CalendarOwner owner) {
        var stored = store.find(owner);
        if (stored.isEmpty()) return new CalendarView(owner, -1, Optional.empty(), Optional.empty(), owner != CalendarOwner.COMPANY, List.of(), List.of());
        return store.layer(stored.get()).view(stored.get());
    }

    /** A person's calendar as it was before that edit, by the company's clock. @param departmentId the department they belong to, null if none */
    public WorkingCalendar before(CalendarEdited edited, long personId, Long departmentId) {
        var calendar = WorkingCalendar.standard(ZoneId.of(settings.get("countersign.zone", "Asia/Shanghai")));
        var owners = Stream.of(CalendarOwner.COMPANY, departmentId == null ? null : CalendarOwner.department(departmentId), CalendarOwner.person(personId));
        for (var owner : owners.filter(Objects::nonNull).toList()) calendar = (owner.equals(edited.owner()) ? CalendarLayer.of(edited.was()) : layer(current(), owner)).over(calendar);
        return calendar;
    }

    /** What was changed in an owner's calendar, latest first, a page of it. */
    public List<CalendarEdit> history(CalendarOwner owner, int first, int size) {
        return store.find(owner).map(calendar -> store.history(calendar, first, size)).orElse(List.of());
    }

    private WorkingCalendar resolve(Optional<CalendarOwner> department, Optional<CalendarOwner> person, ZoneId zone) {
        var now = current();
        var chain = new Chain(department.filter(now.owners()::contains), person.filter(now.owners()::contains), Optional.ofNullable(zone));
        var known = now.resolved().get(chain);
        if (known != null) return known;
        var calendar = build(now, chain);
        now.resolved().put(chain, calendar);
        return calendar;
    }

    private WorkingCalendar build(Memory now, Chain chain) {
        var calendar = layer(now, CalendarOwner.COMPANY).over(WorkingCalendar.standard(ZoneId.of(settings.get("countersign.zone", "Asia/Shanghai"))));
        if (chain.department().isPresent()) calendar = layer(now, chain.department().get()).over(calendar);
        if (chain.person().isPresent()) calendar = layer(now, chain.person().get()).over(calendar);
        var zone = chain.zone().orElse(calendar.zone());
        return zone.equals(calendar.zone()) ? calendar : calendar.withZone(zone);
    }

    private CalendarLayer layer(Memory now, CalendarOwner owner) {
        var known = now.layers().get(owner);
        if (known != null) return known;
        var layer = store.find(owner).map(store::layer).orElse(new CalendarLayer(null, null, true, List.of(), List.of()));
        now.layers().put(owner, layer);
        return layer;
    }

    private Memory current() {
        long stamp = revisions.stamp(TOPIC);
        var known = memory;
        if (known.stamp() == stamp && !known.owners().isEmpty()) return known;
        var all = store.all();
        var read = new Memory(stamp, all.stream().map(StoredCalendar::owner).collect(Collectors.toSet()));
        // The company's is below every other one and read at once, as it is at hand.
        all.stream().filter(one -> one.owner().equals(CalendarOwner.COMPANY)).forEach(company -> read.layers().put(CalendarOwner.COMPANY, store.layer(company)));
        memory = read;
        return read;
    }
}
