package countersign.web.tasking;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.domain.TableEditor;
import countersign.web.exchange.Form1Context;
import countersign.web.exchange.Form1Line;
import countersign.web.exchange.KnownDepartment;
import countersign.web.exchange.KnownPerson;
import countersign.web.exchange.ProposedNeed;
import countersign.web.exchange.ProposedShare;
import countersign.web.exchange.WrittenDepartment;
import countersign.web.exchange.WrittenParty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A company whose tables go out to files and come in again.
 *
 * @param departments names by id
 * @param people      names by id
 * @param of          a person's department
 * @param deliverables names by id
 */
record PlanCompany(Map<Long, String> departments, Map<Long, String> people, Map<Long, Long> of, Map<Long, String> deliverables) {

    static final int DAY = 480;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Texts TEXTS = Texts.of(Language.ZH_CN, ZONE);
    private static final long FIRST_NEW_ID = 1001;

    Surroundings surroundings() {
        var parts = departments.keySet().stream().sorted().map(id -> new DepartmentView(id, "D" + id, departments.get(id), List.of(), null, null, null, null, null, null, "", 1,
                null, null, 0)).toList();
        var staff = people.keySet().stream().sorted().map(id -> new PersonView(id, "p" + id, people.get(id), address(id), "", of.get(id), 1, Language.ZH_CN, ZONE,
                false, null, 0, null, "", 0)).toList();
        return new Surroundings(parts, List.of(), Map.of(), () -> staff, List::of, List.of(), deliverables, Map.of(), DAY);
    }

    static String address(long person) { return "p" + person + "@example.com"; }

    /** What the readers know of the company and of these rows. */
    Form1Context context(List<TaskView> rows) {
        var tasks = new HashMap<Long, String>();
        rows.forEach(row -> tasks.put(row.taskId(), row.name()));
        return new Form1Context(departments.keySet().stream().sorted().map(id -> new KnownDepartment(id, departments.get(id), List.of())).toList(),
                people.keySet().stream().sorted().map(id -> new KnownPerson(id, people.get(id), of.get(id), "", "p" + id)).toList(), List.of(), LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31), day -> Optional.empty(), tasks);
    }

    /** The kinds of needs as files call them. */
    static NeedWords words() {
        var words = new HashMap<String, String>();
        for (var kind : NeedLine.Kind.values()) words.put(TEXTS.get("tasking.need." + kind), kind.name());
        return new NeedWords(words, Map.of());
    }

    /** The rows as form 1 has them. */
    List<Form1Line> lines(List<TaskView> rows) {
        var numbers = new HashMap<Long, Integer>();
        rows.forEach(row -> numbers.put(row.taskId(), row.number()));
        var levels = Form1Sheets.levels(rows);
        return rows.stream().map(row -> line(row, levels.get(row.taskId()), numbers)).toList();
    }

    private Form1Line line(TaskView row, int level, Map<Long, Integer> numbers) {
        var named = new ArrayList<WrittenDepartment>();
        if (row.leadDepartmentId() != null) named.add(new WrittenDepartment(departments.get(row.leadDepartmentId()), true));
        row.collaboratingDepartmentIds().forEach(id -> named.add(new WrittenDepartment(departments.get(id), false)));
        return new Form1Line(row.taskId(), row.name(), named, row.ownerId() == null ? null : party(row.ownerId()),
                row.collaborators().stream().map(c -> c.personId() == null ? new WrittenParty(c.name(), "") : party(c.personId())).toList(), row.windowStart(), row.windowFinish(),
                row.acceptanceStandard(), row.needs(), row.contingency(), Integer.toString(row.number()), level,
                Written.links(row.links(), numbers::get, DAY), row.support() ? "management" : row.deliverableId() == null ? "" : deliverables.get(row.deliverableId()), row.contractDate(),
                Written.shares(row, DAY).entrySet().stream().map(s -> new ProposedShare(people.get(Long.valueOf(s.getKey())), s.getValue())).toList(),
                row.needLines().stream().map(n -> new ProposedNeed(TEXTS.get("tasking.need." + n.kind()), n.departmentId() == null ? "" : departments.get(n.departmentId()), n.what(), n.amount(),
                        Objects.toString(n.from(), ""), Objects.toString(n.to(), ""), "")).toList(), Map.of());
    }

    WrittenParty party(long id) { return new WrittenParty(people.get(id), departments.get(of.get(id))); }

    /** A table under the editor's hand; new rows get ids from 1001 on. */
    TableEditor editor(List<TaskView> rows) {
        var next = new AtomicInteger();
        var number = rows.stream().mapToInt(TaskView::number).max().orElse(0);
        return new TableEditor(rows, List.of(), surroundings(), () -> TaskView.blank(FIRST_NEW_ID + next.get(), number + next.incrementAndGet(), null, 0));
    }
}
