package countersign.tasking.domain;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.GroupView;
import countersign.shared.party.MatrixView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.tasking.EditResult;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A company of six departments and a table that is edited by commands, as people write them. */
public final class TableFixture {

    public static final long MARKETING = 1;
    public static final long SALES = 2;
    public static final long PRODUCT = 3;
    public static final long SERVICE = 4;
    public static final long LOGISTICS = 5;
    public static final long FINANCE = 6;
    /** Ended: merged into logistics. */
    public static final long STORES = 7;
    /** Ended: closed. */
    public static final long PURCHASE = 8;
    public static final int DAY = 480;

    private List<TaskView> rows = new ArrayList<>();
    private final List<TaskView> removed = new ArrayList<>();
    private long nextId = 101;
    private int nextNumber = 1;
    private long version = 1;

    /** The company; each department's head has its id times ten, a member one more. The member of service works for sales in August. */
    public static Surroundings company() {
        var departments = List.of(department(MARKETING, "市场部", "市场"), department(SALES, "销售部"), department(PRODUCT, "产品部"),
                department(SERVICE, "售后部"), department(LOGISTICS, "物流部", "物流"), department(FINANCE, "财务部", "FIN"));
        var people = new ArrayList<PersonView>();
        for (var d : departments) {
            people.add(person(d.id() * 10, d.name() + "长", d.id()));
            people.add(person(d.id() * 10 + 1, "张伟" + (d.id() > 2 ? d.id() : ""), d.id()));
        }
        var gone = List.of(department(STORES, "仓储部"), department(PURCHASE, "采购部"));
        var matrix = List.of(new MatrixView(1, SERVICE * 10 + 1, SALES, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31), 50));
        return new Surroundings(departments, gone, Map.of(STORES, LOGISTICS), () -> people, () -> matrix, List.of(new GroupView(7, "各区域销售经理", SALES, List.of())),
                Map.of(31L, "推广方案", 32L, "销售培训材料"), Map.of(71L, "技术顾问"), DAY);
    }

    private static DepartmentView department(long id, String name, String... aliases) {
        return new DepartmentView(id, "D" + id, name, Arrays.asList(aliases), null, id * 10, null, null, null, null, null, (int) id, null, null, 0);
    }

    private static PersonView person(long id, String name, long department) {
        return new PersonView(id, "u" + id, name, "u" + id + "@example.org", "", department, 0, Language.ZH_CN, ZoneId.of("Asia/Shanghai"), false, null, 0,
                null, "", 0);
    }

    /** Carries out edits and returns what was refused. */
    public List<EditResult.Problem> edit(TaskCommand... commands) {
        var editor = new TableEditor(rows, removed, company(), () -> TaskView.blank(nextId++, nextNumber++, null, 0));
        editor.apply(Arrays.asList(commands));
        version++;
        for (var row : rows) if (editor.takenOut().contains(row.taskId())) removed.add(row);
        rows = new ArrayList<>(editor.rows());
        removed.removeIf(row -> rows.stream().anyMatch(r -> r.taskId() == row.taskId()));
        return editor.problems();
    }

    /** A complete leaf at the end of the table, led and owned by that department's member; its id. */
    public long leaf(String name, long department, String start, String finish) {
        edit(new TaskCommand.Insert("new", null, last()));
        var id = nextId - 1;
        edit(set(id, TaskField.NAME, name), set(id, TaskField.LEAD, department), set(id, TaskField.OWNER, department * 10 + 1),
                set(id, TaskField.FINISH, finish), set(id, TaskField.START, start), set(id, TaskField.STANDARD, name + "符合第 " + id + " 号清单"),
                set(id, TaskField.ESTIMATE, "1d"));
        return id;
    }

    /** Departments that the row got while they existed; null where there is none. */
    public void named(long id, Long lead, List<Long> collaborating, Long accepting) {
        var row = new RowEdit(row(id));
        row.lead = lead;
        row.collaborating = collaborating;
        row.accepting = accepting;
        rows.replaceAll(r -> r.taskId() == id ? row.row() : r);
    }

    public static TaskCommand set(long row, TaskField field, Object... values) {
        return new TaskCommand.Set(Long.toString(row), field, Arrays.stream(values).map(Object::toString).toList());
    }

    public String last() {
        var top = new Tree(rows).below(null);
        return top.isEmpty() ? null : Long.toString(top.get(top.size() - 1).taskId());
    }

    public List<TaskView> rows() { return List.copyOf(rows); }

    public TaskView row(long id) { return rows.stream().filter(r -> r.taskId() == id).findFirst().orElseThrow(); }
}
