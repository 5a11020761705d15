package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The first task of a chain dragged on the chart: {@code mvn -B -Pbench verify -Dbench=drag}. After each round the screen is compared with the database, and
 * each task with the one before it: it starts at the next working moment.
 */
@EnabledIfSystemProperty(named = "bench", matches = "drag")
class DragBench {

    private static final int TASKS = Integer.getInteger("bench.tasks", 840);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);

    /** Makes a chain of that many tasks in place of the table. */
    private static final String CHAIN = """
            async tasks => {
              const url = document.querySelector('.cs-assignment').dataset.url;
              const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
              const table = await (await fetch(url)).json();
              const lead = table.departments[1].id;
              const owner = table.people.find(person => person.department === lead).id;
              let version = table.version;
              const send = async commands => {
                const answer = await fetch(url + '/commands', { method: 'POST', headers, body: JSON.stringify({ version, commands }) });
                const reply = await answer.json();
                if (!answer.ok || reply.problems.length) throw new Error(answer.status + ' ' + JSON.stringify(reply).slice(0, 500));
                version = reply.version;
                return reply;
              };
              const ids = [...Array(tasks).keys()].map(i => 'n' + i);
              const made = await send(ids.map((id, i) => ({ op: 'insert', tempId: id, parent: null, after: i ? ids[i - 1] : null })));
              const set = (id, field, value) => ({ op: 'set', id: made.ids[id], field, value });
              await send(ids.flatMap((id, i) => [set(id, 'name', '任务 ' + (i + 1)), set(id, 'lead', lead), set(id, 'owner', owner), set(id, 'estimate', '1d')]));
              const rows = new Map((await (await fetch(url)).json()).rows.map(row => [row.id, row]));
              await send(ids.slice(1).map((id, i) => set(id, 'links', rows.get(made.ids[ids[i]]).number)));
            }""";

    /** Waits for the consequences, keeps them and waits for the chart; times in ms since the pointer was released, and of the two requests. */
    private static final String KEPT = """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              while (!document.querySelector('.g-trial .cs-button-primary')) await frame();
              const shown = performance.now() - window.released;
              const host = document.querySelector('.cs-gantt');
              const planned = new Promise(done => host.addEventListener('cs:planned', done, { once: true }));
              const pressed = performance.now();
              document.querySelector('.g-trial .cs-button-primary').click();
              await planned;
              await frame();
              const redrawn = performance.now() - pressed;
              const server = performance.getEntriesByType('resource').filter(one => one.name.includes('/gantt/edits')).slice(-2).map(one => one.responseEnd - one.requestStart);
              const now = await (await fetch(host.dataset.url)).json();
              const shownAs = new Map(host.chart.data.tasks.map(task => [task.id, task]));
              const wrong = now.tasks.filter(task => task.start !== shownAs.get(task.id)?.start || task.finish !== shownAs.get(task.id)?.finish).length;
              const next = finish => {
                if (finish.endsWith('T12:00:00')) return finish.replace('T12', 'T13');
                if (!finish.endsWith('T18:00:00')) return finish;
                const day = new Date(finish + 'Z');
                do day.setUTCDate(day.getUTCDate() + 1); while (host.chart.model.calendar.kind(Math.floor(day / 86400000) * 86400000) === 'off');
                return day.toISOString().slice(0, 10) + 'T09:00:00';
              };
              const late = now.tasks.filter((task, at) => at && task.start !== next(now.tasks[at - 1].finish)).length;
              return { shown, redrawn, tried: server[0], kept: server[1], wrong, late, start: now.tasks[0].start, stamp: now.stamp === host.chart.model.stamp };
            }""";

    private record Round(double shown, double redrawn, double tried, double kept) {}

    @Test
    void theFirstTaskOfAChain() throws IOException {
        var settings = Map.of("countersign.demo", "sample", "countersign.clock.lever", "true", "countersign.clock.start", PublishedPlan.CLOCK);
        try (var stage = new Stage(settings, "bench")) {
            var first = new FirstSteps(stage).walk();
            first.at("table").evaluate(CHAIN, TASKS);
            var page = first.at("gantt");
            page.locator(".g-shape .g-bar").first().waitFor();
            page.evaluate("() => addEventListener('pointerup', () => { window.released = performance.now(); }, true)");
            var rounds = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) rounds.add(round(page));
            print("release to consequences shown", rounds, Round::shown);
            print("  of which the server", rounds, Round::tried);
            print("keep to redrawn", rounds, Round::redrawn);
            print("  of which the server", rounds, Round::kept);
            cpu(stage);
            System.out.printf(Locale.ROOT, "drag %d tasks: shown p50 %.0f ms p95 %.0f ms, redrawn p50 %.0f ms p95 %.0f ms, server p95 %.0f ms%n", TASKS, at(rounds, Round::shown, 50),
                    at(rounds, Round::shown, 95), at(rounds, Round::redrawn, 50), at(rounds, Round::redrawn, 95), Math.max(at(rounds, Round::tried, 95), at(rounds, Round::kept, 95)));
        }
    }

    private static Round round(Page page) {
        var before = page.evaluate("() => document.querySelector('.cs-gantt').chart.data.tasks[0].start");
        new ChartHand(page).drag();
        @SuppressWarnings("unchecked") var told = (Map<String, Object>) page.evaluate(KEPT);
        assertThat(told.get("wrong")).as("dates on the screen that are not the database's").isEqualTo(0);
        assertThat(told.get("late")).as("tasks that do not follow the one before them").isEqualTo(0);
        assertThat(told.get("start")).as("the first task is where it was dragged").isNotEqualTo(before);
        assertThat(told.get("stamp")).isEqualTo(true);
        return new Round(number(told, "shown"), number(told, "redrawn"), number(told, "tried"), number(told, "kept"));
    }

    /** The server's own time and its CPU time, by what it wrote down of each request. */
    private static void cpu(Stage stage) throws IOException {
        for (var path : List.of("/edits/trial", "/edits")) {
            var requests = Files.readAllLines(stage.product().home().resolve("requests.tsv")).stream().map(line -> line.split("\t")).filter(line -> line[6].endsWith(path)).toList();
            var wall = requests.stream().map(line -> Double.valueOf(line[0])).sorted().toList();
            var cpu = requests.stream().map(line -> Double.valueOf(line[1])).sorted().toList();
            System.out.printf(Locale.ROOT, "  server %-14s p50 %.0f ms p95 %.0f ms, CPU p50 %.0f ms p95 %.0f ms, statements %s%n", path, wall.get(wall.size() / 2), wall.get(wall.size() * 95 / 100),
                    cpu.get(cpu.size() / 2), cpu.get(cpu.size() * 95 / 100), requests.get(requests.size() - 1)[2]);
        }
    }

    private static double number(Map<String, Object> told, String name) { return ((Number) told.get(name)).doubleValue(); }

    private static double at(List<Round> rounds, ToDoubleFunction<Round> what, int percent) {
        var sorted = rounds.stream().map(what::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void print(String what, List<Round> rounds, ToDoubleFunction<Round> value) {
        System.out.printf(Locale.ROOT, "%-32s p50 %5.0f ms  p95 %5.0f ms%n", what, at(rounds, value, 50), at(rounds, value, 95));
    }
}
