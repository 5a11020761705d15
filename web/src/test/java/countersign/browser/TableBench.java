package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The assignment table with many rows (S3.1): {@code mvn -B -Pbench verify -Dbench=table}. What was typed and pasted is compared with the database at the end. */
@EnabledIfSystemProperty(named = "bench", matches = "table")
class TableBench {

    private static final int ROWS = Integer.getInteger("bench.tasks", 2000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
    private static final int PASTED = 200;

    /** Makes that many rows, one in ten a summary of the nine below it, filled in and each linked to the one before. */
    private static final String FILL = """
            async rows => {
              const url = document.querySelector('.cs-assignment').dataset.url;
              const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
              let table = await (await fetch(url)).json();
              const leads = table.departments.filter(one => table.people.some(person => person.department === one.id)).slice(1, 5);
              const send = async commands => {
                const answer = await fetch(url + '/commands', { method: 'POST', headers, body: JSON.stringify({ version: table.version, commands }) });
                const reply = await answer.json();
                if (!answer.ok || reply.problems.length) throw new Error(answer.status + ' ' + JSON.stringify(reply).slice(0, 500));
                table.version = reply.version;
                return reply;
              };
              const ids = [...Array(rows).keys()].map(i => 'n' + i);
              const parent = i => i % 10 ? ids[i - i % 10] : null;
              const after = i => i % 10 === 1 ? null : i % 10 ? ids[i - 1] : i ? ids[i - 10] : null;
              const made = (await send(ids.map((id, i) => ({ op: 'insert', tempId: id, parent: parent(i), after: after(i) })))).ids;
              const set = (i, field, value) => ({ op: 'set', id: made[ids[i]], field, value });
              const word = i => String.fromCodePoint(0x4e00 + i % 3000, 0x5000 + i * 7 % 3000, 0x6000 + i * 13 % 3000);
              await send(ids.flatMap((id, i) => {
                const lead = leads[i % leads.length].id;
                const people = table.people.filter(person => person.department === lead);
                return i % 10 ? [set(i, 'name', word(i) + '任务 ' + (i + 1)), set(i, 'lead', lead), set(i, 'owner', people[i % people.length].id), set(i, 'estimate', '1d'),
                  set(i, 'start', '2026-09-17'), set(i, 'finish', '2026-10-30'), set(i, 'standard', word(i + 1) + '经书面确认 ' + i)] : [set(i, 'name', word(i) + '阶段')];
              }));
              table = await (await fetch(url)).json();
              const number = new Map(table.rows.map(row => [row.id, row.number]));
              await send(ids.flatMap((id, i) => i % 10 > 1 ? [set(i, 'links', number.get(made[ids[i - 1]]))] : []));
              return { findings: (await (await fetch(url)).json()).findings.length };
            }""";

    private static final String LOAD = """
            async rounds => {
              const url = document.querySelector('.cs-assignment').dataset.url;
              const times = [];
              let bytes = 0;
              for (let i = 0; i < rounds + 3; i++) {
                const answer = await fetch(url + '?round=' + i);
                await answer.text();
                await new Promise(done => setTimeout(done));
                const entry = performance.getEntriesByName(new URL(url + '?round=' + i, location).href)[0];
                if (i > 2) times.push(entry.responseStart - entry.requestStart);
                bytes = entry.encodedBodySize;
              }
              return { times, bytes };
            }""";

    /** Notes for each Enter and each paste when the next frame is drawn, and when all is saved. */
    private static final String WATCH = """
            () => {
              const sheet = document.querySelector('.cs-assignment').sheet;
              window.noted = { drawn: [], saved: [] };
              const note = begun => {
                requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => window.noted.drawn.push(performance.now() - begun); port2.postMessage(0); });
                const wait = () => sheet.queue.busy ? setTimeout(wait, 1) : window.noted.saved.push(performance.now() - begun);
                setTimeout(wait, 5);
              };
              addEventListener('keydown', event => { if (event.key === 'Enter') note(event.timeStamp); }, true);
              addEventListener('paste', event => note(event.timeStamp), true);
            }""";

    private static final String SCROLL = """
            async () => {
              const view = document.querySelector('.t-scroll');
              const frames = [];
              view.scrollTop = 0;
              let last = await new Promise(requestAnimationFrame);
              for (let i = 0; i < 300; i++) {
                view.scrollTop += 96;
                const now = await new Promise(requestAnimationFrame);
                frames.push(now - last);
                last = now;
              }
              return frames;
            }""";

    @Test
    void manyRows() {
        var settings = Map.of("countersign.demo", "sample", "countersign.clock.lever", "true", "countersign.clock.start", PublishedPlan.CLOCK);
        try (var stage = new Stage(settings, "bench")) {
            var first = new FirstSteps(stage).walk();
            System.out.println("findings of the table: " + first.at("table").evaluate(FILL, ROWS));
            var page = first.at("table");
            var load = map(page.evaluate(LOAD, ROUNDS));
            var keys = new TableByKeys(first.at("table")).enter();
            page.evaluate(WATCH);
            typed(page, keys);
            var drawn = noted(page, "drawn");
            var saved = noted(page, "saved");
            pasted(page, keys);
            var frames = list(page.evaluate(SCROLL));
            var posts = cpu(stage, "POST", "/table/commands");
            System.out.printf(Locale.ROOT, "server CPU: opening p50 %.0f ms, a keystroke p50 %.0f ms, the paste %.0f ms%n", at(cpu(stage, "GET", "/table?round="), 50),
                    at(posts.subList(posts.size() - 1 - ROUNDS, posts.size() - 1), 50), posts.get(posts.size() - 1));
            System.out.printf(Locale.ROOT, "table %d rows: opened p50 %.0f ms p95 %.0f ms %.0f kB, Enter to redrawn p50 %.0f ms p95 %.0f ms, saved p50 %.0f ms p95 %.0f ms, "
                    + "%d rows pasted drawn %.0f ms saved %.0f ms, scrolling frames p95 %.0f ms%n", ROWS, at(list(load.get("times")), 50), at(list(load.get("times")), 95),
                    ((Number) load.get("bytes")).doubleValue() / 1000, at(drawn, 50), at(drawn, 95), at(saved, 50), at(saved, 95), PASTED, noted(page, "drawn").get(ROUNDS),
                    noted(page, "saved").get(ROUNDS), at(frames, 95));
        }
    }

    /** CPU time of the requests of that kind, in their order, as the product wrote it down. */
    private static List<Double> cpu(Stage stage, String method, String path) {
        try (var lines = Files.lines(stage.product().home().resolve("requests.tsv"))) {
            return lines.map(line -> line.split("\t")).filter(parts -> parts[5].equals(method) && parts[6].contains(path)).map(parts -> Double.parseDouble(parts[1])).toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void typed(Page page, TableByKeys keys) {
        keys.go(3, "needs");
        for (int i = 0; i < ROUNDS; i++) {
            keys.type("需要 " + i).press("Enter");
            var done = i + 1;
            page.waitForFunction("done => window.noted.saved.length >= done", done);
        }
    }

    private static void pasted(Page page, TableByKeys keys) {
        keys.press("Control+End", "ArrowDown", "Home", "ArrowRight");
        keys.paste(IntStream.range(0, PASTED).mapToObj(i -> List.of("粘贴 " + i, "销售部", "市场部", "张伟强", "", "2d", "2026-09-21", "2026-10-23", "", "粘贴的标准 " + i, "市场部", "笔记本 " + i)).toList());
        page.waitForFunction("done => window.noted.saved.length > done", ROUNDS, new Page.WaitForFunctionOptions().setTimeout(120_000));
        @SuppressWarnings("unchecked") var rows = (List<Map<String, Object>>) map(page.evaluate("async () => (await fetch(document.querySelector('.cs-assignment').dataset.url)).json()")).get("rows");
        assertThat(rows).hasSize(ROWS + PASTED);
        assertThat(rows.get(ROWS + PASTED - 1)).containsEntry("name", "粘贴 " + (PASTED - 1)).containsEntry("estimate", "2d").containsEntry("needs", "笔记本 " + (PASTED - 1));
        assertThat(rows.stream().filter(row -> String.valueOf(row.get("needs")).startsWith("需要 "))).hasSize(ROUNDS);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object told) { return (Map<String, Object>) told; }

    private static List<Double> noted(Page page, String what) { return list(page.evaluate("what => window.noted[what]", what)); }

    private static List<Double> list(Object told) {
        var numbers = new ArrayList<Double>();
        ((List<?>) told).forEach(one -> numbers.add(((Number) one).doubleValue()));
        return numbers;
    }

    private static double at(List<Double> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
