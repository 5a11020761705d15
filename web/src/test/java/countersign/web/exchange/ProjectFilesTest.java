package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in as a plan and is none, or a bad one, is refused by name (D3, SPEC 9). */
class ProjectFilesTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Texts TEXTS = Texts.of(Language.EN, ZoneId.of("Asia/Shanghai"));

    @Test
    void aPlanOfMsProjectIsRead() {
        var proposal = read(plan(task(1, "First", "<Duration>PT16H0M0S</Duration>") + task(2, "Second", "<Duration>PT4H0M0S</Duration>" + after(1))));
        assertThat(proposal.table().rows()).extracting(row -> row.name().value()).containsExactly("First", "Second");
        assertThat(proposal.table().rows().get(1).links().value()).isEqualTo("1FS");
        assertThat(proposal.rows().get(1).estimate()).isEqualTo(960);
    }

    @Test
    void aPlanOfPrimaveraIsRead() {
        var xer = String.join("\n", "ERMHDR\t8.0\t2026-08-01\tProject\tadmin\tadmin\tdb\tProject Management\tUSD", "%T\tCALENDAR", "%F\tclndr_id\tdefault_flag\tclndr_name\tproj_id\tclndr_type\tday_hr_cnt\tweek_hr_cnt\tclndr_data",
                "%R\t1\tY\tStandard\t\tCA_Base\t8\t40\t(0||CalendarData()(  (0||DaysOfWeek()(    (0||1()())    (0||2()(      (0||0(s|08:00|f|16:00)())))    (0||3()(      (0||0(s|08:00|f|16:00)())))    (0||4()(      (0||0(s|08:00|f|16:00)())))    (0||5()(      (0||0(s|08:00|f|16:00)())))    (0||6()(      (0||0(s|08:00|f|16:00)())))    (0||7()())))  (0||Exceptions()())))",
                "%T\tPROJECT", "%F\tproj_id\tproj_short_name\tclndr_id\tplan_start_date", "%R\t10\tDemo\t1\t2026-08-03 08:00",
                "%T\tPROJWBS", "%F\twbs_id\tproj_id\tseq_num\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id", "%R\t100\t10\t1\tY\tDemo\tDemo\t", "%R\t101\t10\t1\tN\tA\tPhase\t100",
                "%T\tTASK", "%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_type\tduration_type\tstatus_code\ttask_code\ttask_name\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt",
                "%R\t1001\t10\t101\t1\tTT_Task\tDT_FixedDrtn\tTK_NotStart\tA10\tDig\t16\t16", "%R\t1002\t10\t101\t1\tTT_Task\tDT_FixedDrtn\tTK_NotStart\tA20\tPour\t8\t8",
                "%T\tTASKPRED", "%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt", "%R\t1\t1002\t1001\t10\t10\tPR_FS\t4", "%E", "");
        var rows = read(xer.getBytes(StandardCharsets.UTF_8)).table().rows();
        assertThat(rows).extracting(row -> row.name().value()).contains("Phase", "Dig", "Pour");
        var pour = rows.stream().filter(row -> "Pour".equals(row.name().value())).findFirst().orElseThrow();
        var dig = rows.stream().filter(row -> "Dig".equals(row.name().value())).findFirst().orElseThrow();
        assertThat(pour.links().value()).isEqualTo(dig.number() + "FS+0.5d");
        assertThat(pour.level().value()).isGreaterThan(1);
    }

    @Test
    void entitiesAreRefusedBeforeAnythingIsRead(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "nobody may read this");
        refused(xml("<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Project><Title>&x;</Title></Project>"), "doctype");
        refused(xml("<!DOCTYPE Project SYSTEM \"" + secret.toUri() + "\"><Project/>"), "doctype");
        refused((HEAD.replace("UTF-8", "UTF-16") + "<!DOCTYPE Project [<!ENTITY x \"y\">]><Project><Title>&x;</Title></Project>").getBytes(StandardCharsets.UTF_16), "doctype");
    }

    @Test
    void aBombOfEntitiesIsRefused() {
        var bomb = new StringBuilder("<!DOCTYPE Project [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        refused(xml(bomb + "]><Project><Title>&a39;</Title></Project>"), "doctype");
    }

    @Test
    void whatIsTooDeepOrTooLargeIsRefused() {
        refused(xml("<Project>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</Project>"), "inflated");
        refused(new byte[ProjectFiles.MOST_BYTES + 1], "large");
        var many = new StringBuilder();
        for (int i = 1; i <= ProjectFiles.MOST_TASKS + 1; i++) many.append(task(i, "T" + i, ""));
        refused(plan(many.toString()), "tooMany");
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        var whole = plan(task(1, "First", ""));
        refused(java.util.Arrays.copyOf(whole, whole.length - 40), "broken");
        refused(xml("<html><body/></html>"), "otherXml");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "broken");
        refused("ERMHDR\tx\nnothing".getBytes(StandardCharsets.UTF_8), "broken", "noTasks");
        refused("no plan at all".getBytes(StandardCharsets.UTF_8), "unknown");
        var out = new ByteArrayOutputStream();
        try (var fs = new POIFSFileSystem()) {
            fs.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "Props");
            fs.writeFilesystem(out);
        }
        refused(out.toByteArray(), "broken");
    }

    @Test
    void whatContradictsItselfIsRefusedWithItsTask() {
        assertThat(said(plan(task(1, "First", after(3)) + task(2, "Second", after(1)) + task(3, "Third", after(2))))).contains("in a circle").contains("First").contains("Second").contains("Third");
        assertThat(said(plan(task(1, "First", after(1))))).contains("in a circle").contains("First");
        assertThat(said(plan(task(1, "First", "") + task(1, "Twin", "")))).contains("contradicts itself");
        assertThat(said(plan(task(1, "First", "<Start>2026-08-10T09:00:00</Start><Finish>2026-08-03T18:00:00</Finish>")))).contains("First").contains("before it starts");
        assertThat(said(plan(task(1, "First", "<ConstraintType>2</ConstraintType>")))).contains("First").contains("without its date");
    }

    @Test
    void whatIsOutOfRangeIsRefusedWithItsTask() {
        assertThat(said(plan(task(1, "First", "<ConstraintType>4</ConstraintType><ConstraintDate>9999-01-01T09:00:00</ConstraintDate>")))).contains("First").contains("9999");
        assertThat(said(plan(task(1, "First", "<Deadline>1066-10-14T09:00:00</Deadline>")))).contains("First").contains("out of range");
        assertThat(said(plan(task(1, "First", "<Duration>PT999999999H0M0S</Duration>")))).contains("First").contains("out of range");
        assertThat(said(plan(task(1, "First", "<Start>2026-13-45T09:00:00</Start>")))).contains("2026-13-45").contains("First");
        assertThat(said(plan(task(1, "First", "<Duration>two days</Duration>")))).contains("two days");
    }

    @Test
    void whatHasNoPlaceIsNamedBeforeAnythingIsSaved() {
        var found = read(plan(task(1, "First", "<Duration>PT8H0M0S</Duration><FixedCost>1000</FixedCost><Notes>talk to Li</Notes><PercentComplete>50</PercentComplete>"))).table().findings();
        assertThat(found).extracting(Finding::kind).contains(FindingKind.PROJECT_READ, FindingKind.PROJECT_COSTS, FindingKind.PROJECT_NOTES, FindingKind.PROJECT_PROGRESS, FindingKind.PROJECT_DATES);
        assertThat(found).allSatisfy(finding -> assertThat(TEXTS.get(finding.message())).doesNotContain("{"));
    }

    private static String task(int uid, String name, String more) {
        return "<Task><UID>" + uid + "</UID><ID>" + uid + "</ID><Name>" + name + "</Name><Active>1</Active><Manual>0</Manual><OutlineLevel>1</OutlineLevel>" + more + "</Task>";
    }

    private static String after(int uid) { return "<PredecessorLink><PredecessorUID>" + uid + "</PredecessorUID><Type>1</Type></PredecessorLink>"; }

    private static byte[] plan(String tasks) { return xml("<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Plan</Title><Tasks>" + tasks + "</Tasks></Project>"); }

    private static byte[] xml(String body) { return (HEAD + body).getBytes(StandardCharsets.UTF_8); }

    private static ProjectProposal read(byte[] bytes) {
        var context = CompanyFixture.context(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Map.of(), CompanyFixture.people());
        return ProjectFileReader.read(bytes, new ProjectContext(context, 480, WorkingCalendar.standard(ZoneId.of("Asia/Shanghai")), Map.of(), Map.of()));
    }

    private static String said(byte[] bytes) {
        try {
            read(bytes);
        } catch (RuleViolation refusal) {
            return TEXTS.get(refusal.problems().get(0).message());
        }
        return "taken";
    }

    private static void refused(byte[] bytes, String... why) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(RuleViolation.class,
                refusal -> assertThat(refusal.problems().get(0).message().key()).isIn((Object[]) java.util.Arrays.stream(why).map(w -> "web.exchange.project." + w).toArray()));
    }
}
