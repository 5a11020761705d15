package countersign.acceptance.reaction;

import countersign.acceptance.ProjectFacts;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of a retrospective, each number with its definition (SPEC 3: numbers carry their definition). */
final class FactBlocks {

    private FactBlocks() {}

    static List<Block> of(ProjectFacts facts, Map<Long, String> departments, Texts texts) {
        var blocks = new ArrayList<Block>();
        var causes = texts.list(facts.warnings().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> texts.get(e.getKey().text()) + " " + e.getValue()).toList());
        blocks.add(Block.Facts.of(texts.get("acceptance.facts.plannedFinish"), day(facts.plannedFinish(), texts), texts.get("acceptance.facts.finalFinish"),
                day(facts.finalFinish(), texts), texts.get("acceptance.facts.actualFinish"), day(facts.actualFinish(), texts), texts.get("acceptance.facts.changes"),
                Integer.toString(facts.changes()), texts.get("acceptance.facts.late"), texts.get("acceptance.facts.lateOf", facts.tasksLate(), facts.tasksDone()),
                texts.get("acceptance.facts.buffer"), texts.get("acceptance.facts.bufferOf", facts.bufferPercent()), texts.get("acceptance.facts.warnings"),
                causes.isEmpty() ? Integer.toString(facts.warningCount()) : facts.warningCount() + " (" + causes + ")"));
        blocks.add(new Block.Paragraph(texts.get("acceptance.facts.definition")));
        if (!facts.tasks().isEmpty()) blocks.add(tasks(facts, departments, texts));
        if (!facts.asks().isEmpty()) blocks.add(asks(facts, texts));
        return blocks;
    }

    private static Block tasks(ProjectFacts facts, Map<Long, String> departments, Texts texts) {
        return new Block.Table(texts.get("acceptance.facts.dates"), List.of(texts.get("acceptance.label.number"), texts.get("acceptance.label.task"), texts.get("acceptance.label.lead"),
                texts.get("acceptance.facts.planned"), texts.get("acceptance.facts.actual"), texts.get("acceptance.facts.days")),
                facts.tasks().stream().map(t -> Block.Row.of(Integer.toString(t.number()), t.name(), departments.getOrDefault(t.departmentId(), ""), day(t.planned(), texts),
                        day(t.actual(), texts), t.actual() == null ? "" : texts.get(t.difference()))).toList());
    }

    private static Block asks(ProjectFacts facts, Texts texts) {
        return new Block.Table(texts.get("acceptance.facts.asks"), List.of(texts.get("acceptance.facts.step"), texts.get("acceptance.facts.asked"), texts.get("acceptance.facts.answered"),
                texts.get("acceptance.facts.inTime"), texts.get("acceptance.facts.median")), facts.asks().stream().map(a -> Block.Row.of(texts.get("acceptance.facts.step." + a.step()),
                Integer.toString(a.asked()), Integer.toString(a.answered()), Integer.toString(a.inTime()), texts.get("acceptance.facts.hours", a.medianHours()))).toList());
    }

    private static String day(LocalDate date, Texts texts) { return date == null ? "" : texts.dates().day(date); }
}
