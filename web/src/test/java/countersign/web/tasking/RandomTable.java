package countersign.web.tasking;

import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table as it may stand in the product: a tree with everything that rows, links, needs, shares and places can hold, at random. */
final class RandomTable {

    private static final List<String> TEXTS = List.of("", "推广", "方案 A & <b>", "=1+1", "'05", "一、齐全\n二、按时", "a | b \\ c", "“引号”、顿号；分号", "_x0041_ 原样", "😀 表情", "0012", "１２：全角");
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);
    private static final int MOST_ROWS = 14;

    private final Random random;
    private final PlanCompany company;
    private final List<TaskView> rows = new ArrayList<>();
    private final List<PlanFact> facts = new ArrayList<>();

    RandomTable(Random random, PlanCompany company) {
        this.random = random;
        this.company = company;
        grow(null, random.nextInt(1, MOST_ROWS), 0);
        for (int i = 0; i < rows.size(); i++) if (random.nextInt(3) == 0) facts.add(fact(rows.get(i).taskId()));
    }

    List<TaskView> rows() { return rows; }

    List<PlanFact> facts() { return facts.stream().filter(fact -> !fact.empty()).toList(); }

    private void grow(Long parent, int budget, int depth) {
        int position = 0;
        while (rows.size() < budget && (position == 0 || random.nextInt(4) > 0 || parent == null)) {
            var row = row(parent, position++);
            rows.add(row);
            if (depth < 3 && random.nextInt(3) == 0) grow(row.taskId(), budget, depth + 1);
        }
    }

    private TaskView row(Long parent, int position) {
        var lead = one(1L, 2L, 3L, null);
        var collaborating = List.of(1L, 2L, 3L).stream().filter(id -> !id.equals(lead) && random.nextBoolean()).toList();
        var helpers = helpers(lead, collaborating);
        var owner = helpers.stream().anyMatch(h -> Long.valueOf(11).equals(h.personId())) ? null : one(11L, null);
        var share = owner == null ? null : one(null, random.nextInt(1, 101));
        var start = one(FIRST.plusDays(random.nextInt(30)), null);
        var milestone = random.nextInt(6) == 0;
        var support = random.nextInt(4) == 0;
        return new TaskView(101 + rows.size(), 3 + rows.size() * 2, parent, position, ("任务 " + rows.size() + " " + text().replaceAll("\\s+", " ")).strip(), lead, collaborating, owner, share,
                owner == null || share != null ? null : one(null, random.nextInt(1, 5_000)), helpers, milestone ? null : one(null, random.nextInt(0, 3_000), random.nextInt(0, 5_000_000)), start,
                start == null ? one(FIRST.plusDays(40), null) : one(start.plusDays(random.nextInt(40)), null), one(FIRST.plusDays(random.nextInt(60)), null, null), milestone, text(),
                one(1L, 2L, 3L, null), text(), needs(), text(), TaskPriority.values()[random.nextInt(3)], support ? null : one(5L, null), support, links(parent), 0);
    }

    private List<Collaborator> helpers(Long lead, List<Long> collaborating) {
        var helpers = new ArrayList<Collaborator>();
        for (long person : List.of(11L, 12L, 13L))
            if ((company.of().get(person).equals(lead) || collaborating.contains(company.of().get(person))) && random.nextInt(3) == 0) helpers.add(helper(person));
        if (random.nextInt(4) == 0) helpers.add(new Collaborator(null, "外协小组", null, null));
        return helpers;
    }

    private Collaborator helper(long person) {
        var share = one(null, random.nextInt(1, 101));
        return new Collaborator(person, company.people().get(person), share, share != null ? null : one(null, random.nextInt(1, 5_000)));
    }

    private List<NeedLine> needs() {
        var needs = new ArrayList<NeedLine>();
        while (random.nextInt(3) == 0) {
            var from = one(FIRST.plusDays(random.nextInt(20)), null);
            needs.add(new NeedLine(NeedLine.Kind.values()[random.nextInt(NeedLine.Kind.values().length)], one(1L, 2L, 3L, null), "样机 | 两台 \\ " + needs.size(), one("2 台", ""), from,
                    from == null ? null : one(from.plusDays(3), null), null));
        }
        return needs;
    }

    /** From rows above that are none of its own summaries. */
    private List<TaskLink> links(Long parent) {
        var links = new ArrayList<TaskLink>();
        for (var from : rows) if (random.nextInt(6) == 0 && !above(from.taskId(), parent) && leaf(from.taskId())) links.add(new TaskLink(from.taskId(), LinkType.values()[random.nextInt(2)], lag()));
        return links;
    }

    private boolean leaf(long id) { return rows.stream().noneMatch(row -> Long.valueOf(id).equals(row.parentId())); }

    private boolean above(long id, Long parent) {
        if (parent == null) return false;
        if (parent == id) return true;
        return above(id, rows.stream().filter(row -> row.taskId() == parent).findFirst().orElseThrow().parentId());
    }

    private Lag lag() {
        return switch (random.nextInt(4)) {
            case 0 -> Lag.NONE;
            case 1 -> Lag.working(random.nextInt(-2_000, 2_000));
            case 2 -> Lag.elapsed(random.nextInt(-2_000, 2_000));
            default -> Lag.percent(random.nextInt(-100, 100));
        };
    }

    private PlanFact fact(long id) {
        var type = one(null, ConstraintType.values()[random.nextInt(ConstraintType.values().length)]);
        var start = one(moment(), null);
        return new PlanFact(id, type, type != null && type.needsDate() ? moment() : null, start, start == null ? null : one(start.plusMinutes(random.nextInt(10_000)), null), one(FIRST.plusDays(random.nextInt(90)), null),
                one(random.nextInt(0, 3_000), null));
    }

    private LocalDateTime moment() { return FIRST.plusDays(random.nextInt(60)).atTime(random.nextInt(24), random.nextInt(60)); }

    private String text() { return TEXTS.get(random.nextInt(TEXTS.size())); }

    @SafeVarargs
    private <T> T one(T... choices) { return choices[random.nextInt(choices.length)]; }
}
