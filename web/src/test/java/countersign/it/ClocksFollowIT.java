package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Retimed;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.CalendarAdministration;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.ChangeDay;
import countersign.shared.calendar.DayException;
import countersign.shared.calendar.Hours;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.CalendarShifts;
import countersign.tracking.Told;
import countersign.web.act.AskContexts;
import countersign.web.act.AskWords;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Policy and calendar are edited while clocks run: due times follow, and each person hears once (A5). */
@ExtendWith(ArquillianExtension.class)
class ClocksFollowIT {

    private static final Scenario SCENARIO = Scenario.RESOURCE_COORDINATION;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskWords words;
    @Inject AskContexts contexts;
    @Inject Policies policies;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject CalendarAdministration administration;
    @Inject Clock clock;
    @Inject AuditTrail trail;
    @Inject Traces traces;
    @Inject Walk walk;
    @Inject ModuleClocks modules;
    @Inject Calendars calendars;
    @Inject CalendarShifts shifts;
    @Inject Plans plans;

    @Test
    void aShorterTimeMovesEveryOpenAskOfTheScenarioAndSaysSoInOneMail() {
        var one = asked("zhoulan", SCENARIO);
        var two = asked("zhoulan", SCENARIO);
        var other = asked("zhoulan", Scenario.LONG_TERM_COOPERATION);
        var before = mails("zhoulan").size();
        set("10 WD");
        var later = lists.view(one.id());
        assertThat(later.dueAt()).as("a longer time").isAfter(one.dueAt().plus(Duration.ofDays(5)));
        set("2 WD");
        assertThat(lists.view(one.id()).dueAt()).as("and back").isEqualTo(one.dueAt());
        assertThat(lists.view(two.id()).dueAt()).isEqualTo(two.dueAt());
        assertThat(lists.view(other.id()).dueAt()).as("another scenario's").isEqualTo(other.dueAt());

        var told = mails("zhoulan");
        assertThat(told).as("one mail for each edit, whatever the number of asks").hasSize(before + 2);
        assertThat(told.get(told.size() - 1).lines()).extracting(Retimed.Line::askId).contains(one.id(), two.id()).doesNotContain(other.id());
        assertThat(told.get(told.size() - 1).cause().was()).isEqualTo("10 WD");
        var texts = directory.person(walk.person("zhoulan")).texts();
        assertThat(words.clock(lists.view(one.id()), contexts.of(one), texts)).contains("由10 个工作日改为2 个工作日", "调整至此", "起计", texts.dates().moment(later.dueAt()));
        assertThat(trail.of("ask:" + one.id())).hasSize(2);
        List.of(one, two, other).forEach(ask -> asks.withdraw(Actor.SYSTEM, ask.id()));
    }

    @Test
    void nothingComesNearerThanTheNotice() {
        var ask = asked("zhoulan", SCENARIO);
        set("1 H");
        var moved = lists.view(ask.id());
        assertThat(moved.dueAt()).isBefore(ask.dueAt()).isAfter(clock.instant().plus(Duration.ofHours(3)));
        set("2 WD");
        assertThat(lists.view(ask.id()).dueAt()).isEqualTo(ask.dueAt());
        asks.withdraw(Actor.SYSTEM, ask.id());
    }

    @Test
    void aDayOffOfTheirOwnMovesAPersonsClocksAndNobodyElses() {
        var theirs = asked("lisiyuan", SCENARIO);
        var others = asked("wujian", SCENARIO);
        var owner = CalendarOwner.person(walk.person("lisiyuan"));
        var day = theirs.dueAt().atZone(Directory.COMPANY_ZONE).toLocalDate();
        administration.set(new ChangeDay(owner, day, DayException.Kind.HOLIDAY, "调休", "", Optional.empty()), Actor.SYSTEM);
        assertThat(lists.view(theirs.id()).dueAt()).isAfter(theirs.dueAt().plus(Duration.ofHours(20)));
        assertThat(lists.view(others.id()).dueAt()).isEqualTo(others.dueAt());
        administration.remove(owner, day, Actor.SYSTEM);
        assertThat(lists.view(theirs.id()).dueAt()).isEqualTo(theirs.dueAt());
        List.of(theirs, others).forEach(ask -> asks.withdraw(Actor.SYSTEM, ask.id()));
    }

    @Test
    void theModulesOwnClocksFollowTheirRowOfThePolicyAndThoseConcernedHearOnce() throws Exception {
        for (var clock : modules.wind()) {
            var row = row(Scenario.CROSS_FUNCTIONAL_PROJECT, clock.key());
            var was = clock.due().get();
            var before = mails(clock.hears()).size();
            set(Scenario.CROSS_FUNCTIONAL_PROJECT, clock.key(), clock.longer());
            assertThat(clock.due().get()).as("%s, a longer time", clock.key()).isAfter(was.plus(Duration.ofHours(3)));
            assertThat(mails(clock.hears())).as("%s, told once", clock.key()).hasSize(before + 1).last()
                    .satisfies(told -> assertThat(told.lines()).extracting(Retimed.Line::projectId).contains(clock.project()));
            set(Scenario.CROSS_FUNCTIONAL_PROJECT, clock.key(), row.setting());
            assertThat(clock.due().get()).as("%s, and back, but for the notice that a moment ago was nearer", clock.key()).isCloseTo(was, within(5, ChronoUnit.MINUTES));
        }
    }

    @Test
    void aDayOffOfTheCompanyMovesEveryClockThatRunsOverItAndEachPersonHearsOnce() throws Exception {
        var clocks = modules.wind();
        var was = clocks.stream().map(clock -> clock.due().get()).toList();
        var people = clocks.stream().map(ModuleClocks.Wound::hears).distinct().toList();
        var before = people.stream().map(person -> mails(person).size()).toList();
        var next = clock.instant().atZone(Directory.COMPANY_ZONE).toLocalDate().plusDays(1);
        while (!calendars.company().isWorkingDay(next)) next = next.plusDays(1);
        administration.set(new ChangeDay(CalendarOwner.COMPANY, next, DayException.Kind.HOLIDAY, "厂庆", "", Optional.empty()), Actor.SYSTEM);
        for (int i = 0; i < clocks.size(); i++) assertThat(clocks.get(i).due().get()).as("%s", clocks.get(i).key()).isAfter(was.get(i).plus(Duration.ofHours(20)));
        for (int i = 0; i < people.size(); i++) assertThat(mails(people.get(i))).as("told once").hasSize(before.get(i) + 1);
        administration.remove(CalendarOwner.COMPANY, next, Actor.SYSTEM);
        for (int i = 0; i < clocks.size(); i++) assertThat(clocks.get(i).due().get()).as("%s, and back", clocks.get(i).key()).isCloseTo(was.get(i), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void aSignedPlanStaysWhenTheCalendarChangesAndWhoDrivesItHearsWhichTasksRunOverThatDay() throws Exception {
        var project = walk.published(false, "张伟强");
        var rows = plans.published(project).orElseThrow().rows();
        var task = rows.stream().filter(row -> !row.summary() && !row.milestone()).findFirst().orElseThrow();
        var day = task.start().toLocalDate();
        var before = shifted("\"calendarShift", project, task);
        var would = shifts.of(calendars.company().with(List.of(new DayException(day, DayException.Kind.HOLIDAY, "临时放假", Hours.parse(""))), List.of()), day, day);
        assertThat(would).anySatisfy(shift -> assertThat(shift.project().id()).isEqualTo(project));
        administration.set(new ChangeDay(CalendarOwner.COMPANY, day, DayException.Kind.HOLIDAY, "临时放假", "", Optional.empty()), Actor.SYSTEM);
        try {
            assertThat(plans.published(project).orElseThrow().rows()).as("the signed plan stays").isEqualTo(rows);
            assertThat(shifted("\"calendarShift", project, task)).as("whoever drives it hears once").hasSize(before.size() + 1);
            assertThat(shifted("\"calendarShift", project, task).get(before.size())).contains(task.name(), "d:" + day, "project-changes.xhtml");
        } finally {
            administration.remove(CalendarOwner.COMPANY, day, Actor.SYSTEM);
        }
    }

    @Test
    void theCalendarOfATasksOwnerOrOfTheirDepartmentIsNewsForWhoDrivesThePlanLikewise() throws Exception {
        var project = walk.published(false, "张伟强");
        var owner = directory.person(walk.person("zhangweiqiang"));
        var task = plans.published(project).orElseThrow().rows().stream().filter(row -> !row.summary() && Long.valueOf(owner.id()).equals(row.ownerId())).findFirst().orElseThrow();
        var day = task.start().toLocalDate().datesUntil(task.finish().toLocalDate()).filter(calendars.company()::isWorkingDay).filter(one -> one.isAfter(directory.today())).findFirst().orElseThrow();
        for (var whose : List.of(CalendarOwner.person(owner.id()), CalendarOwner.department(owner.departmentId()))) {
            var before = shifted("ownCalendarShift", project, task).size();
            var change = new ChangeDay(whose, day, DayException.Kind.HOLIDAY, "休假", "", Optional.empty());
            administration.set(change, Actor.SYSTEM);
            try {
                assertThat(shifted("ownCalendarShift", project, task)).as("%s", whose).hasSize(before + 1).last().asString().contains(task.name(), "d:" + day, "project-changes.xhtml",
                        whose.kind() == CalendarOwner.Kind.PERSON ? owner.name() : directory.department(owner.departmentId()).name());
                administration.set(new ChangeDay(whose, day, DayException.Kind.HOLIDAY, "年假", "", Optional.of(new DayException(day, DayException.Kind.HOLIDAY, "休假", Hours.parse("")))), Actor.SYSTEM);
                assertThat(shifted("ownCalendarShift", project, task)).as("another name for the same day moves nothing").hasSize(before + 1);
            } finally {
                administration.remove(whose, day, Actor.SYSTEM);
            }
        }
        var before = shifted("ownCalendarShift", project, task).size();
        administration.set(new ChangeDay(CalendarOwner.person(walk.person("guokai")), day, DayException.Kind.HOLIDAY, "休假", "", Optional.empty()), Actor.SYSTEM);
        administration.remove(CalendarOwner.person(walk.person("guokai")), day, Actor.SYSTEM);
        assertThat(shifted("ownCalendarShift", project, task)).as("whose tasks these are not").hasSize(before);
    }

    private List<String> shifted(String topic, long project, PlannedTask task) {
        var line = "\"s:%s\",\"d:%s\",\"d:%s\"".formatted(task.name(), task.start().toLocalDate(), task.finish().toLocalDate());
        return traces.facts(Told.KIND, walk.person("wangyaqin"), project).stream().filter(facts -> facts.contains(topic) && facts.contains(line)).toList();
    }

    @Test
    void whatIsDueInAYearWhoseHolidaysAreNotAnnouncedIsProvisional() {
        var project = projects.open("暂定", SCENARIO, directory.person(walk.person("wangyaqin")).departmentId(), walk.person("wangyaqin"));
        var soon = lists.view(asks.open(Actor.SYSTEM, due(project, "soon", Duration.ofDays(1))));
        var later = lists.view(asks.open(Actor.SYSTEM, due(project, "later", Duration.ofDays(800))));
        var texts = Texts.of(Language.ZH_CN, Directory.COMPANY_ZONE);
        assertThat(words.clock(later, contexts.of(later), texts)).contains("暂定：该年度的节假日安排尚未公布");
        if (calendars.company().awaited(directory.today(), directory.today().plusDays(5)).isEmpty()) assertThat(words.clock(soon, contexts.of(soon), texts)).doesNotContain("暂定");
    }

    private NewAsk due(long project, String what, Duration in) {
        return NewAsk.due(TwoRows.KIND, project, "it:" + what + project, new AskKinds.Plain("x"), walk.person("sunhao"), Capacity.of(Capacity.Role.REVIEWER), clock.instant().plus(in));
    }

    private void set(String time) { set(SCENARIO, PolicyKey.ANSWER, time); }

    private void set(Scenario scenario, PolicyKey key, String time) {
        var row = row(scenario, key);
        policies.edit(new EditPolicy(scenario, key, time, row.lowest(), row.highest(), row.shown()), Actor.onPage(walk.person("admin")));
    }

    private PolicyRow row(Scenario scenario, PolicyKey key) { return policies.rows(scenario).stream().filter(r -> r.key() == key).findFirst().orElseThrow(); }

    private AskView asked(String login, Scenario scenario) {
        var project = projects.open("时限随政策", scenario, directory.person(walk.person("wangyaqin")).departmentId(), walk.person("wangyaqin"));
        return lists.view(asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "it:" + project, new AskKinds.Plain("x"), walk.person(login),
                Capacity.of(Capacity.Role.REVIEWER), PolicyTime.parse("2 WD"))));
    }

    private List<Retimed> mails(String login) { return mails(walk.person(login)); }

    private List<Retimed> mails(long person) {
        return traces.facts(Retimed.KIND, person).stream().map(facts -> Json.read(facts, Retimed.class)).toList();
    }
}
