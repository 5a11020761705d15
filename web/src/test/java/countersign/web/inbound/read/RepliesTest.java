package countersign.web.inbound.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers in three languages are taken as ({@code replies.txt}). */
class RepliesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

    /** One example: what is asked, what is expected, what was written. */
    record Example(String asked, String expected, String text) {
        @Override public String toString() { return asked + ": " + expected + " ← " + text.strip().replace('\n', '↵'); }
    }

    static Stream<Example> examples() {
        try (var in = RepliesTest.class.getResourceAsStream("/inbound/replies.txt")) {
            var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(one -> {
                var head = one.substring(0, one.indexOf('\n'));
                return new Example(head.substring(0, head.indexOf(':')), head.substring(head.indexOf(':') + 1).strip(), one.substring(one.indexOf('\n') + 1));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anAnswerIsTakenAsItsWriterMeansIt(Example example) {
        var asked = AskedPages.BY_NAME.get(example.asked());
        var words = WordTable.shipped().of(asked.kind(), List.of(asked.page()));
        var read = new ReplyReader(asked.page(), words, TODAY).read(Quoted.own(example.text()));
        assertThat(told(read, example.expected())).isEqualTo(example.expected());
    }

    @Test
    void thereAreEnoughExamples() { assertThat(examples().count()).isGreaterThan(100); }

    /** As the examples say it: the fields that the example names, and the words where there are any. */
    private static String told(Understood read, String expected) {
        if (read instanceof Understood.Unsure unsure) return unsure.why().name().toLowerCase();
        if (read instanceof Understood.Remark) return "remark";
        if (read instanceof Understood.Nothing) return "nothing";
        var reply = ((Understood.Answer) read).reply();
        var told = new StringBuilder(reply.choice());
        for (var field : expected.split(",")[0].split(" "))
            if (field.contains("=")) told.append(' ').append(field, 0, field.indexOf('=') + 1).append(reply.input(field.substring(0, field.indexOf('='))));
        return reply.comment().isEmpty() ? told.toString() : told + ", with " + reply.comment().replaceAll("[。.]$", "");
    }

    @Test
    void aLineOfTheReportLeavesWhatItDoesNotSayAsItWas() {
        var asked = AskedPages.BY_NAME.get("report");
        var read = new ReplyReader(asked.page(), WordTable.shipped().of(asked.kind(), List.of(asked.page())), TODAY).read("2 60%");
        assertThat(((Understood.Answer) read).reply().inputs()).containsAllEntriesOf(Map.of("p11", "40", "f11", "2026-08-20", "p12", "60", "x12", ""));
    }

    /** What is written goes into minutes that are sealed: only a greeting before it, and a farewell with name and card behind it, are left out. */
    @ParameterizedTest
    @ValueSource(strings = {"我部门负责渠道培训。\n资源投入\n2 人各 50%，8 月至 9 月", "我部门负责渠道培训。\n\n资源投入\n2 人各 50%，8 月至 9 月", "负责渠道培训，出 2 人。辛苦产品部 8 月 6 日前提供参数。",
        "负责渠道培训。\n感谢产品部支持，请 8 月 6 日前提供参数。\n缺少\n测试设备两台", "负责渠道培训。\n以上需要产品部配合。\n出 2 人", "负责渠道培训。\n联系人：王芳，电话 13800001111\n出 2 人",
        "We train the partners.\nBest practice guides come from us.\n\nPeople\n2 engineers at 50%", "负责渠道培训。\n\n出两人", "感谢产品部先提供参数，我部门负责渠道培训。", "负责培训。\n\n培训材料\n2026-08-01 交付 8 套",
        "@产品部 请提供参数。我部门负责渠道培训", "资料由产品部准备好\n负责培训", "负责渠道培训。\n谢谢！\n资源投入\n2 人",
        "负责渠道培训。\n\n联系人\n王芳 13800001111", "负责渠道培训。\n\n对接人\n电话：13800001111\n邮箱：wangfang@example.com", "負責通路培訓。\n\n聯絡人\n王芳 0912345678",
        "负责展台搭建。\n\n供应商\n010-88886666", "We train the partners.\n\nSupplier Contacts\nsales@vendor.example\n+86 10 8888 6666", "负责渠道培训。\n谢谢！\n联系人\n王芳 13800001111"})
    void whatIsKeptKeepsEveryLineBetween(String written) {
        for (var asked : List.of("labour", "position")) for (var around : List.of("%s", "您好，\n\n%s\n\n谢谢！\n吴健", "王经理您好！\n%s\n\n此致\n敬礼\n吴健\n产品部 高级工程师\n电话：010-88886666"))
            assertThat(kept(asked, around.formatted(written))).isEqualTo(written);
    }

    @Test
    void wordsBehindAnAnswerAreKeptLikewiseAndANameIsNoReason() {
        assertThat(kept("labour", "分工如下：负责渠道培训。\n\n资源投入\n2 人各 50%\n\n谢谢\n吴健")).isEqualTo("负责渠道培训。\n\n资源投入\n2 人各 50%");
        assertThat(kept("labour", "收到，负责渠道培训。\n\n资源投入\n2 人各 50%")).isEqualTo("负责渠道培训。\n\n资源投入\n2 人各 50%");
        assertThat(kept("labour", "感谢大家，收到，负责渠道培训")).isEqualTo("负责渠道培训");
        assertThat(kept("minutes", "有异议\n\n吴健")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n\n王芳\n13800001111", "%s\n\n欧阳明\n产品部\n电话：13800001111", "%s\n\nJane Smith\n+86 10 8888 6666", "%s\n谢谢\n产品部\n王芳\nwangfang@example.com",
        "%s\n谢谢！\n李三元", "%s\n\n李三元\n产品部\n电话：13800001111"})
    void aCardAtTheEndIsLeftOut(String written) {
        for (var asked : List.of("labour", "position")) assertThat(kept(asked, written.formatted("负责渠道培训。"))).isEqualTo("负责渠道培训。");
    }

    private static String kept(String name, String written) {
        var asked = AskedPages.BY_NAME.get(name);
        return ((Understood.Answer) new ReplyReader(asked.page(), WordTable.shipped().of(asked.kind(), List.of(asked.page())), TODAY).read(written)).reply().comment();
    }
}
