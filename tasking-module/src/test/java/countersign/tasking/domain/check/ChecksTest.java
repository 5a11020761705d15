package countersign.tasking.domain.check;

import static countersign.tasking.domain.TableFixture.FINANCE;
import static countersign.tasking.domain.TableFixture.LOGISTICS;
import static countersign.tasking.domain.TableFixture.MARKETING;
import static countersign.tasking.domain.TableFixture.PRODUCT;
import static countersign.tasking.domain.TableFixture.PURCHASE;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.SERVICE;
import static countersign.tasking.domain.TableFixture.STORES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Policy;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tasking.Finding;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.Sheets;
import countersign.tasking.domain.TableFixture;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));

    private final TableFixture table = new TableFixture();
    private final List<Basis.Inbound> inbound = new ArrayList<>();
    private final List<Basis.Commitment> commitments = new ArrayList<>();
    private final List<Booking> elsewhere = new ArrayList<>();
    private Map<Long, String> deliverables = Map.of();
    private Set<Long> participants = Set.of(MARKETING);

    private List<Finding> find() {
        var basis = new Basis(MARKETING, participants, LocalDate.of(2026, 9, 30), deliverables, inbound, commitments, List.of());
        return Checks.run(new Situation(table.rows(), TableFixture.company(), basis, Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT), CALENDAR,
                person -> CALENDAR, elsewhere, LocalDate.of(2026, 8, 1)));
    }

    private List<String> kinds() { return find().stream().map(Finding::kind).toList(); }

    private Finding only(String kind) {
        var found = find().stream().filter(f -> f.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void mend(String kind) { assertThat(table.edit(only(kind).mend().commands().toArray(TaskCommand[]::new))).isEmpty(); }

    @Test void aCompleteLeafIsFoundWithoutFault() {
        table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        assertThat(find()).isEmpty();
    }

    @Test void anEmptyLeafIsAnErrorForEachThingItLacks() {
        table.edit(new TaskCommand.Insert("a", null, null));
        assertThat(find().stream().filter(f -> f.severity() == Finding.Severity.ERROR)).extracting(Finding::kind)
                .containsExactly("noName", "noLead", "noOwner", "noWindow", "noStandard");
    }

    @Test void anOwnerWhoIsAssignedToTheLeadDepartmentBelongsToItWhileThatLasts() {
        var id = table.leaf("渠道铺货", SALES, "2026-08-03", "2026-08-05");
        table.edit(set(id, TaskField.OWNER, SERVICE * 10 + 1));
        assertThat(kinds()).doesNotContain("outsideOwner", "matrixEnds");
        table.edit(set(id, TaskField.FINISH, "2026-09-02"));
        assertThat(kinds()).contains("matrixEnds").doesNotContain("outsideOwner");
        table.edit(set(id, TaskField.FINISH, "2026-09-12"), set(id, TaskField.START, "2026-09-10"));
        assertThat(kinds()).contains("outsideOwner").doesNotContain("matrixEnds");
    }

    @Test void aDepartmentThatEndedGivesItsPlaceToItsSuccessor() {
        var led = table.leaf("仓储准备", LOGISTICS, "2026-08-03", "2026-08-05");
        table.named(led, STORES, List.of(), null);
        assertThat(only("endedDepartment").severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(only("endedDepartment").field()).isEqualTo(TaskField.LEAD);
        mend("endedDepartment");
        assertThat(table.row(led).leadDepartmentId()).isEqualTo(LOGISTICS);
        table.named(led, SALES, List.of(PRODUCT, STORES, PURCHASE), null);
        assertThat(find().stream().filter(f -> f.kind().equals("endedDepartment"))).hasSize(2);
        for (int i = 0; i < 2; i++) table.edit(find().stream().filter(f -> f.kind().equals("endedDepartment")).findFirst().orElseThrow().mend().commands().toArray(TaskCommand[]::new));
        assertThat(table.row(led).collaboratingDepartmentIds()).containsExactly(PRODUCT, LOGISTICS);
    }

    @Test void aClosedDepartmentIsNamedWithoutGuessingWhoLeads() {
        var led = table.leaf("比价采购", LOGISTICS, "2026-08-03", "2026-08-05");
        table.named(led, PURCHASE, List.of(), STORES);
        var found = find().stream().filter(f -> f.kind().equals("endedDepartment")).toList();
        assertThat(found).extracting(Finding::field).containsExactly(TaskField.LEAD, TaskField.ACCEPTED_BY);
        assertThat(found.get(0).mend()).isNull();
        assertThat(table.edit(found.get(1).mend().commands().toArray(TaskCommand[]::new))).isEmpty();
        assertThat(table.row(led).acceptingDepartmentId()).isEqualTo(LOGISTICS);
    }

    @Test void departmentsPromisedInFreeTextAreHiddenUntilTheyCollaborate() {
        var id = table.leaf("渠道铺货执行", SALES, "2026-08-10", "2026-08-20");
        table.edit(set(id, TaskField.NEEDS, "物流部协调仓储；FIN 提供信用账期"));
        inbound.add(new Basis.Inbound(1, LOGISTICS, SALES, "仓储", LocalDate.of(2026, 8, 10)));
        inbound.add(new Basis.Inbound(2, FINANCE, SALES, "账期", LocalDate.of(2026, 8, 10)));
        assertThat(kinds()).containsExactly("hiddenDepartment", "hiddenDepartment");
        find().forEach(finding -> {
            if (kinds().contains("hiddenDepartment")) table.edit(find().get(0).mend().commands().toArray(TaskCommand[]::new));
        });
        assertThat(table.row(id).collaboratingDepartmentIds()).containsExactlyInAnyOrder(LOGISTICS, FINANCE);
        assertThat(find()).isEmpty();
    }

    @Test void anAliasInsideAnotherWordNamesNobody() {
        var id = table.leaf("定义字段", SALES, "2026-08-10", "2026-08-20");
        table.edit(set(id, TaskField.CONTINGENCY, "FINAL version is DEFINED"));
        assertThat(find()).isEmpty();
    }

    @Test void theStandardsOwnWordsTellThatTheLeadAcceptsItself() {
        var id = table.leaf("销售培训材料制作", SALES, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.STANDARD, "包含核心卖点、竞品对比话术，通过销售部内部测试"));
        mend("ownAcceptance");
        assertThat(table.row(id).acceptingDepartmentId()).isEqualTo(MARKETING);
        assertThat(kinds()).doesNotContain("ownAcceptance");
    }

    @Test void anInboundCommitmentThatLeavesTooLittleTimeIsFoundAndMended() {
        var id = table.leaf("销售培训材料制作", SALES, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.NEEDS, "产品部提供技术参数"), set(id, TaskField.COLLABORATING, PRODUCT), set(id, TaskField.ESTIMATE, "5d"));
        inbound.add(new Basis.Inbound(1, PRODUCT, SALES, "技术参数", LocalDate.of(2026, 8, 6)));
        mend("lateInbound");
        assertThat(table.row(id).windowFinish()).isEqualTo("2026-08-13");
        assertThat(kinds()).doesNotContain("lateInbound");
    }

    @Test void aNeedOfADepartmentThatPromisedNothingIsUnmet() {
        var id = table.leaf("手册", SERVICE, "2026-08-05", "2026-08-12");
        table.edit(set(id, TaskField.NEEDS, "产品部提供故障排查指南"), set(id, TaskField.COLLABORATING, PRODUCT));
        assertThat(kinds()).containsExactly("unmetNeed");
    }

    @Test void aDeliverableThatNoTaskServesIsAnErrorAndGetsATask() {
        deliverables = Map.of(31L, "推广方案");
        mend("deliverableUnserved");
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.deliverableId()).isEqualTo(31));
    }

    @Test void oneDeliverableLedByTwoDepartmentsSideBySideIsFoundUnlessOneWaitsForTheOther() {
        var one = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var two = table.leaf("物料制作", SALES, "2026-08-04", "2026-08-07");
        table.edit(set(one, TaskField.DELIVERABLE, 31), set(two, TaskField.DELIVERABLE, 31));
        assertThat(kinds()).contains("sharedDeliverable");
        table.edit(set(two, TaskField.LINKS, "1SS"));
        assertThat(kinds()).doesNotContain("sharedDeliverable");
    }

    @Test void nearlyTheSameNamesAreFound() {
        table.leaf("销售培训材料的制作", SALES, "2026-08-03", "2026-08-05");
        table.leaf("销售培训材料制作", MARKETING, "2026-08-03", "2026-08-05");
        table.leaf("售后响应手册制定", SERVICE, "2026-08-03", "2026-08-05");
        assertThat(kinds()).contains("sameName");
        assertThat(only("sameName").rows()).containsExactly(102L, 101L);
    }

    @Test void aPersonBookedBeyondCapacityIsFoundAcrossProjects() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.ESTIMATE, "4d"));
        assertThat(kinds()).doesNotContain("overbooked");
        elsewhere.add(new Booking(9, 900, MARKETING * 10 + 1, true, 50, LocalDate.of(2026, 8, 7), LocalDate.of(2026, 8, 12)));
        assertThat(only("overbooked").message().args()).contains(130);
    }

    @Test void bookingsThatMeetOnADayOffOnlyAreNoConflict() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-08");
        table.edit(set(id, TaskField.ESTIMATE, "5d"));
        elsewhere.add(new Booking(9, 900, MARKETING * 10 + 1, true, 100, LocalDate.of(2026, 8, 8), LocalDate.of(2026, 8, 9)));
        assertThat(kinds()).doesNotContain("overbooked");
    }

    @Test void aDepartmentThatTakesPartWithoutATaskIsNamed() {
        participants = Set.of(MARKETING, PRODUCT);
        table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        assertThat(kinds()).containsExactly("idleDepartment");
    }

    @Test void aLeafLongerThanThePolicyAllowsIsAWarning() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-31");
        table.edit(set(id, TaskField.ESTIMATE, "11d"));
        mend("longLeaf");
        assertThat(table.rows()).hasSize(3);
    }

    @Test void warningsWithoutAReasonAreListedByKind() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-01", "2026-08-31");
        table.edit(set(id, TaskField.ESTIMATE, "11d"));
        assertThat(Checks.unanswered(find(), Map.of("startOff", "已确认"))).containsExactly("longLeaf");
    }

    @Test void everyKindHasItsTitleSentenceAndMend() {
        var bundle = java.util.ResourceBundle.getBundle("countersign.tasking.messages", java.util.Locale.ROOT);
        table.edit(new TaskCommand.Insert("a", null, null));
        find().forEach(f -> {
            assertThat(bundle.containsKey(Finding.title(f.kind()).key())).isTrue();
            assertThat(bundle.containsKey(f.message().key())).isTrue();
            if (f.mend() != null) assertThat(bundle.containsKey(f.mend().label().key())).isTrue();
        });
    }

    private void need(long task, Long department, String from, String to, Long commitment) {
        assertThat(table.edit(new TaskCommand.Needs(Long.toString(task), List.of(new TaskCommand.Line("people", department == null ? "" : department.toString(),
                "讲师", "1 人", from, to, commitment == null ? "" : commitment.toString()))))).isEmpty();
    }

    private void promise(String from, String until) {
        commitments.add(new Basis.Commitment(71, PRODUCT, NeedLine.Kind.PEOPLE, "技术顾问", LocalDate.parse(from), LocalDate.parse(until), null, null));
    }

    @Test void aNeedLineWithoutCommitmentIsMetByTheOnlyOneThatFits() {
        var id = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.COLLABORATING, PRODUCT));
        need(id, PRODUCT, "2026-08-03", "2026-08-05", null);
        promise("2026-08-01", "2026-08-31");
        mend("unmetNeed");
        assertThat(table.row(id).needLines()).extracting(NeedLine::commitmentId).containsExactly(71L);
        assertThat(find()).isEmpty();
    }

    @Test void aNeedBeyondTheDaysOfItsCommitmentIsFoundAndMended() {
        var id = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.COLLABORATING, PRODUCT));
        need(id, PRODUCT, "2026-08-03", "2026-08-07", 71L);
        promise("2026-08-01", "2026-08-05");
        mend("needBeyond");
        assertThat(table.row(id).needLines()).extracting(NeedLine::to).containsExactly(LocalDate.of(2026, 8, 5));
        assertThat(find()).isEmpty();
    }

    @Test void aDepartmentNamedOnlyInANeedLineIsHidden() {
        var id = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-07");
        need(id, PRODUCT, "", "", 71L);
        promise("2026-08-01", "2026-08-31");
        assertThat(kinds()).containsExactly("hiddenDepartment");
    }

    @Test void anEstimateThatHoldsThePromisedBufferIsNotBufferedAgain() {
        var id = table.leaf("印制", MARKETING, "2026-08-03", "2026-08-14");
        table.edit(set(id, TaskField.ESTIMATE, "8d"));
        commitments.add(new Basis.Commitment(71, MARKETING, NeedLine.Kind.TIME, "印制", null, null, 7 * TableFixture.DAY, TableFixture.DAY));
        mend("bufferedTwice");
        assertThat(table.row(id).estimate()).isEqualTo(7 * TableFixture.DAY);
        assertThat(kinds()).doesNotContain("bufferedTwice");
    }

    @Test void aWindowBeyondTheContractDateIsAnError() {
        var id = table.leaf("交付", MARKETING, "2026-08-03", "2026-08-14");
        table.edit(set(id, TaskField.CONTRACT, "2026-08-12"));
        assertThat(only("beyondContract").severity()).isEqualTo(Finding.Severity.ERROR);
        mend("beyondContract");
        assertThat(table.row(id).windowFinish()).isEqualTo("2026-08-12");
    }

    @Test void anOverbookedPersonGivesTheLargestTaskWhatIsLeft() {
        var first = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-07");
        var second = table.leaf("物料制作", MARKETING, "2026-08-03", "2026-08-07");
        table.edit(new TaskCommand.Shares(Long.toString(first), Map.of("11", "80%")), new TaskCommand.Shares(Long.toString(second), Map.of("11", "2d")));
        mend("overbooked");
        assertThat(table.row(first).ownerShare()).isEqualTo(60);
        assertThat(kinds()).doesNotContain("overbooked");
    }

    @Test void eachSignerReadsTheWarningsInTheirOwnLanguage() {
        var found = List.of(new Finding("overbooked", Finding.Severity.WARNING, Text.of("shared.list.separator"), List.of(), null, null));
        var english = Sheets.warnings(found, Map.of("overbooked", "聊过了"), Texts.of(Language.EN, ZoneId.of("Europe/Berlin")));
        var chinese = Sheets.warnings(found, Map.of("overbooked", "聊过了"), Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai")));

        assertThat(english).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Overbooked").isNotEqualTo(chinese.get(0).title());
            assertThat(one.items()).containsExactly(", ");
            assertThat(one.reason()).isEqualTo("聊过了");
        });
        assertThat(chinese.get(0).items()).containsExactly("、");
    }
}
