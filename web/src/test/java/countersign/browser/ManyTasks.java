package countersign.browser;

import com.microsoft.playwright.Page;
import countersign.shared.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A large plan, the same in each run: a summary every ten rows, links between tasks that lie near each other.
 *
 * @param rows in the table's order
 */
record ManyTasks(List<Row> rows, List<Link> links) {

    private static final int FAMILY = 10;
    private static final int NEAR = 60;
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);
    private static final List<String> WORK = List.of("渠道资料整理", "样机试制与评审", "主视觉设计", "区域培训材料", "合同条款确认", "上市物料到货验收", "媒体投放排期", "售后问答手册");

    /** Writes the plan into the table: rows of [name, number of the summary or 0, days], links of [predecessor, task, type], both by number from 1. */
    private static final String WRITE = """
            async ({ rows, links }) => {
              const url = document.querySelector('.cs-assignment').dataset.url;
              const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
              const table = await (await fetch(url)).json();
              const leads = table.departments.map(one => [one.id, table.people.find(person => person.department === one.id)?.id]).filter(([, owner]) => owner);
              let version = table.version;
              const send = async commands => {
                const answer = await fetch(url + '/commands', { method: 'POST', headers, body: JSON.stringify({ version, commands }) });
                const reply = await answer.json();
                if (!answer.ok || reply.problems.length) throw new Error(answer.status + ' ' + JSON.stringify(reply.problems ?? reply).slice(0, 500));
                version = reply.version;
                return reply;
              };
              const id = number => 'n' + number;
              const parent = row => row[1] ? id(row[1]) : null;
              const last = new Map();
              const { ids } = await send(rows.map((row, i) => {
                const after = last.get(row[1]) ?? null;
                last.set(row[1], id(i + 1));
                return { op: 'insert', tempId: id(i + 1), parent: parent(row), after };
              }));
              const set = (number, field, value) => ({ op: 'set', id: ids[id(number)], field, value });
              await send(rows.flatMap((row, i) => {
                const [lead, owner] = leads[Math.floor(i / 10) % leads.length];
                return [set(i + 1, 'name', row[0]), ...row[1] ? [set(i + 1, 'lead', lead), set(i + 1, 'owner', owner), set(i + 1, 'estimate', row[2] + 'd')] : []];
              }));
              const numbers = new Map((await (await fetch(url)).json()).rows.map(row => [row.id, row.number]));
              const before = new Map();
              for (const [from, to, type] of links) before.set(to, [...before.get(to) ?? [], numbers.get(ids[id(from)]) + type]);
              await send([...before].map(([to, typed]) => set(to, 'links', typed.join(','))));
            }""";

    /** A row; {@code parent} is the number of its summary, 0 for a summary itself. */
    record Row(int number, String name, int parent, int days, LocalDate start) {

        boolean summary() { return parent == 0; }

        LocalDate finish() { return start.plusDays(days - 1L); }
    }

    /** A link between the numbers of two rows, the predecessor first. */
    record Link(int from, int to, String type) {}

    static ManyTasks of(int tasks, int links) {
        var random = new Random(5);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < tasks; i++) {
            var summary = i % FAMILY == 0;
            var start = FIRST.plusDays(i / 5 + (summary ? 0 : random.nextInt(14)));
            rows.add(new Row(i + 1, WORK.get(random.nextInt(WORK.size())) + (i + 1), summary ? 0 : i - i % FAMILY + 1, summary ? 22 : 1 + random.nextInt(8), start));
        }
        var linked = new ArrayList<Link>();
        var known = new HashSet<List<Integer>>();
        while (linked.size() < links) {
            var to = rows.get(NEAR + random.nextInt(tasks - NEAR));
            var from = rows.get(to.number() - 2 - random.nextInt(NEAR - 2));
            if (!to.summary() && !from.summary() && known.add(List.of(from.number(), to.number()))) linked.add(new Link(from.number(), to.number(), random.nextInt(8) == 0 ? "SS" : "FS"));
        }
        return new ManyTasks(rows, List.copyOf(linked));
    }

    /** Writes the plan into the empty table that the page shows, through the product. */
    void writeInto(Page table) {
        table.evaluate(WRITE, Map.of("rows", rows.stream().map(row -> List.of(row.name(), row.parent(), row.days())).toList(),
                "links", links.stream().map(link -> List.of(link.from(), link.to(), link.type())).toList()));
    }

    /** As the product's own chart is fed, see {@code GanttData}. */
    String forOurs() {
        var tasks = rows.stream().map(row -> {
            var task = new TreeMap<String, Object>(Map.of("id", "" + row.number(), "number", "" + row.number(), "name", row.name(), "kind", row.summary() ? "summary" : "task",
                    "department", "1", "owner", "张伟", "start", row.start() + "T09:00", "finish", row.finish() + "T18:00", "critical", row.number() % 4 == 0));
            if (!row.summary()) task.put("parent", "" + row.parent());
            return task;
        }).toList();
        var arrows = links.stream().map(link -> Map.of("from", "" + link.from(), "to", "" + link.to(), "type", link.type(), "critical", false)).toList();
        return Json.write(Map.of("title", "Q3", "now", "2026-08-06T10:30", "dayStart", "09:00", "dayEnd", "18:00", "weekendDays", List.of(6, 7),
                "departments", List.of(Map.of("id", "1", "name", "市场部", "color", 1)), "days", List.of(), "tasks", tasks, "links", arrows));
    }

    /** As dhtmlx-gantt is fed. */
    String forDhtmlx() {
        var tasks = rows.stream().map(row -> {
            var task = new TreeMap<String, Object>(Map.of("id", row.number(), "text", row.name(), "start_date", row.start() + " 00:00", "end_date", row.finish().plusDays(1) + " 00:00",
                    "open", true, "parent", row.parent(), "progress", 0));
            if (row.summary()) task.put("type", "project");
            return task;
        }).toList();
        var arrows = new ArrayList<Map<String, Object>>();
        for (var link : links) arrows.add(Map.of("id", arrows.size() + 1, "source", link.from(), "target", link.to(), "type", link.type().equals("SS") ? "1" : "0"));
        return Json.write(Map.of("data", tasks, "links", arrows));
    }
}
