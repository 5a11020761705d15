package countersign.web.tasking;

import static countersign.web.tasking.PlanFixture.COMPANY;
import static countersign.web.tasking.PlanFixture.DAY;
import static countersign.web.tasking.PlanFixture.TEXTS;
import static countersign.web.tasking.PlanFixture.facts;
import static countersign.web.tasking.PlanFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskView;
import countersign.tasking.domain.TableEditor;
import countersign.web.exchange.FindingKind;
import countersign.web.exchange.Form1Column;
import countersign.web.exchange.Form1Proposal;
import countersign.web.exchange.Form1Reader;
import countersign.web.exchange.Form1Sheet;
import countersign.web.exchange.Form1Writer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The sheet of the whole table goes out to Excel and comes in again (D3): over the table it came from nothing changes, in an empty project the table is the same. */
class WholeTableTest {

    private static final int TABLES = 40;

    /** A file taken in: the table after it, and what is said of places by task. */
    private record Taken(TableEditor table, Map<Long, PlanFact> facts) {}

    @Test
    void aPlanInWhichEverythingOccursComesBackOverItself() {
        var back = over(rows(), facts(), TEXTS);
        assertThat(back.table().problems()).isEmpty();
        assertThat(back.table().changed()).isEmpty();
        assertThat(said(back.facts())).isEqualTo(said(byTask(facts())));
        assertThat(ImportChanges.of(rows(), back.table().rows(), byTask(facts()), back.facts()).none()).isTrue();
    }

    @Test
    void anyTableComesBackOverItselfAndIntoAnEmptyProjectInAnyLanguage() {
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new RandomTable(new Random(seed), COMPANY);
            var texts = Texts.of(Language.values()[seed % Language.values().length], PlanCompany.ZONE);
            var over = over(random.rows(), random.facts(), texts);
            assertThat(over.table().problems()).as("seed " + seed).isEmpty();
            assertThat(over.table().rows()).as("seed " + seed).isEqualTo(random.rows());
            assertThat(said(over.facts())).as("seed " + seed).isEqualTo(said(byTask(random.facts())));
            var anew = taken(read(written(random.rows(), random.facts(), texts), List.of()), List.of(), List.of());
            assertThat(anew.table().problems()).as("seed " + seed).isEmpty();
            var ids = ids(random.rows(), anew.table().rows());
            assertThat(anew.table().rows()).as("seed " + seed).isEqualTo(renamed(random.rows(), ids, anew.table().rows()));
            assertThat(said(anew.facts())).as("seed " + seed).isEqualTo(said(byTask(random.facts()).entrySet().stream().collect(Collectors.toMap(e -> ids.get(e.getKey()), Map.Entry::getValue))));
        }
    }

    @Test
    void whatWasChangedInExcelIsChangedHereAndNamedBefore() throws IOException {
        var file = edited(written(rows(), facts(), TEXTS), "培训", Map.of("工期", "3天", "优先级", "高", "提醒期限", ""));
        var back = taken(read(file, rows()), rows(), facts());
        assertThat(back.table().problems()).isEmpty();
        assertThat(back.table().changed()).extracting(TaskView::taskId).containsExactly(106L);
        assertThat(back.table().changed().get(0).estimate()).isEqualTo(3 * DAY);
        assertThat(back.facts().get(106L).deadline()).isNull();
        var changes = ImportChanges.of(rows(), back.table().rows(), byTask(facts()), back.facts());
        assertThat(changes.same()).isEqualTo(5);
        assertThat(changes.changed()).hasSize(1);
        assertThat(changes.changed().get(0).what().stream().map(TEXTS::get)).containsExactly("估算", "优先级", "排期");
    }

    @Test
    void whatCannotBeReadIsNamedByItsCellAndChangesNothing() throws IOException {
        var file = edited(written(rows(), facts(), TEXTS), "培训", Map.of("工期", "很快", "里程碑", "也许", "验收部门", "火星部", "优先级", "特急", "排期限制", "随便", "限制时间", "明天", "自设缓冲", "-1d"));
        var proposal = read(file, rows());
        var row = proposal.rows().stream().filter(r -> "培训".equals(r.name().value())).findFirst().orElseThrow();
        assertThat(row.cell(Form1Column.ESTIMATE).has(FindingKind.AMOUNT_UNREADABLE)).isTrue();
        assertThat(row.cell(Form1Column.MILESTONE).has(FindingKind.FLAG_UNKNOWN)).isTrue();
        assertThat(row.cell(Form1Column.ACCEPTED_BY).has(FindingKind.DEPARTMENT_UNKNOWN)).isTrue();
        assertThat(row.cell(Form1Column.PRIORITY).has(FindingKind.WORD_UNKNOWN)).isTrue();
        assertThat(row.cell(Form1Column.CONSTRAINT).has(FindingKind.WORD_UNKNOWN)).isTrue();
        assertThat(row.cell(Form1Column.CONSTRAINT_DATE).has(FindingKind.MOMENT_UNREADABLE)).isTrue();
        assertThat(row.cell(Form1Column.BUFFER).has(FindingKind.AMOUNT_UNREADABLE)).isTrue();
        var back = taken(proposal, rows(), facts());
        assertThat(back.table().problems()).isEmpty();
        assertThat(back.table().changed()).isEmpty();
        assertThat(said(back.facts())).isEqualTo(said(byTask(facts())));
    }

    @Test
    void aConstraintWithoutItsDateIsNamedAndALoopIsRefused() throws IOException {
        var undated = read(edited(written(rows(), facts(), TEXTS), "方案设计", Map.of("排期限制", "必须此时开始")), rows());
        assertThat(undated.rows().get(1).cell(Form1Column.CONSTRAINT_DATE).has(FindingKind.CONSTRAINT_UNDATED)).isTrue();
        assertThat(taken(undated, rows(), facts()).facts().get(102L)).isEqualTo(PlanFact.none(102));
        var looped = taken(read(edited(written(rows(), facts(), TEXTS), "方案设计", Map.of("前置任务", "3")), rows()), rows(), facts());
        assertThat(looped.table().problems()).hasSize(1);
        assertThat(TEXTS.get(looped.table().problems().get(0).message())).contains("2 → 3 → 2");
    }

    private static Taken over(List<TaskView> rows, List<PlanFact> facts, Texts texts) { return taken(read(written(rows, facts, texts), rows), rows, facts); }

    private static byte[] written(List<TaskView> rows, List<PlanFact> facts, Texts texts) {
        var said = byTask(facts);
        var lines = COMPANY.lines(rows);
        var all = IntStream.range(0, rows.size()).mapToObj(i -> lines.get(i).with(Form1Sheets.planned(rows.get(i), said.getOrDefault(rows.get(i).taskId(), PlanFact.none(rows.get(i).taskId())),
                rows.get(i).acceptingDepartmentId() == null ? "" : COMPANY.departments().get(rows.get(i).acceptingDepartmentId()), DAY))).toList();
        var out = new ByteArrayOutputStream();
        Form1Writer.write(out, new Form1Sheet("总表", EnumSet.allOf(Form1Column.class), List.of(), all, texts));
        return out.toByteArray();
    }

    private static Form1Proposal read(byte[] file, List<TaskView> rows) { return Form1Reader.read(new ByteArrayInputStream(file), COMPANY.context(rows)); }

    private static Taken taken(Form1Proposal proposal, List<TaskView> rows, List<PlanFact> facts) {
        var commands = new ImportCommands(proposal, new ImportAnswers(), rows, PlanCompany.words());
        var editor = COMPANY.editor(rows);
        editor.apply(commands.commands());
        var said = new HashMap<Long, PlanFact>();
        commands.facts(facts.stream().collect(Collectors.toMap(fact -> Long.toString(fact.taskId()), fact -> fact)), DAY).forEach((row, fact) -> {
            long id = editor.ids().containsKey(row) ? editor.ids().get(row) : Long.parseLong(row);
            said.put(id, fact.of(id));
        });
        return new Taken(editor, said);
    }

    private static Map<Long, PlanFact> byTask(List<PlanFact> facts) { return facts.stream().collect(Collectors.toMap(PlanFact::taskId, fact -> fact)); }

    /** Without tasks nothing was said of, and whatever task it names itself. */
    private static Map<Long, PlanFact> said(Map<Long, PlanFact> facts) {
        return facts.entrySet().stream().filter(e -> !e.getValue().of(0).empty() && !e.getValue().of(0).equals(PlanFact.none(0))).collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().of(0)));
    }

    private static Map<Long, Long> ids(List<TaskView> rows, List<TaskView> now) {
        var ids = new HashMap<Long, Long>();
        for (int i = 0; i < rows.size(); i++) ids.put(rows.get(i).taskId(), now.get(i).taskId());
        return ids;
    }

    private static List<TaskView> renamed(List<TaskView> rows, Map<Long, Long> ids, List<TaskView> now) {
        return IntStream.range(0, rows.size()).mapToObj(i -> ProjectTrip.renamed(rows.get(i), ids, now.get(i).number())).toList();
    }

    private static byte[] edited(byte[] file, String task, Map<String, String> cells) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file)); var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet)
                if (row.getCell(0) != null && task.equals(row.getCell(0).toString()))
                    for (var heading : sheet.getRow(1)) if (cells.containsKey(heading.toString())) row.getCell(heading.getColumnIndex()).setCellValue(cells.get(heading.toString()));
            book.write(out);
            return out.toByteArray();
        }
    }
}
