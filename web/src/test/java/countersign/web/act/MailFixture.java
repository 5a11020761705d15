package countersign.web.act;

import countersign.shared.content.Block;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.MailDraft;
import countersign.shared.notification.MailPage;
import java.util.List;

/** Mails with every kind of block. */
final class MailFixture {

    static final String EVIL = "<script>alert(1)</script> & \"'";

    private MailFixture() {}

    static MailPage signature() {
        var rows = List.of(new Block.Row("t1", List.of("1 市场调研", "市场部（主导）", "2026-08-03 至 2026-08-07", "调研报告经销售部确认"), true, 0),
                new Block.Row("t2", List.of("1.1 问卷", "销售部（主导）、市场部", "2026-08-03 至 2026-08-05", ""), false, 1));
        List<Block> blocks = List.of(new Block.Heading("本部门的承诺"),
                Block.Facts.of("主导任务", "2 项", "投入", "12.5 人天，8 月 3 日至 8 月 14 日", "与其他项目的冲突", ""),
                new Block.Callout(Block.Tone.WARN, "8 月 5 日起王五的占用超过 100%。\n请在签字前确认。"), new Block.Heading("任务分配表"),
                new Block.Table("第 2 版，共 2 项任务", List.of("任务名称", "关联部门", "起止", "交付标准"), rows), new Block.Heading("与上次相比的变化"),
                new Block.Changes(List.of(new Block.Change("1 市场调研 · 起止", "2026-08-03 至 2026-08-05", "2026-08-03 至 2026-08-07"),
                        new Block.Change("2 渠道培训", "", "销售部"), new Block.Change("3 巡店", "售后部", ""))),
                new Block.Bullets(List.of("附件一：技术参数", "附件二：价格表")), new Block.Paragraph("截止时间：2026年8月6日(周四) 10:00。\n" + EVIL));
        return new MailPage("会签《跨部门任务分配表》", "请会签《跨部门任务分配表》第 2 版。请于 2026年8月6日(周四) 10:00 前答复。逾期将提请分管领导协调。", blocks,
                List.of(new MailPage.Link("同意会签", "act/1-2-abc?a=agree"), new MailPage.Link("同意并附意见", "act/1-2-abc?a=comment"),
                        new MailPage.Link("修改意见", "act/1-2-abc?a=object"), new MailPage.Link("查看详情、申请延期或转办", "act/1-2-abc")));
    }

    static MailDraft draft(MailPage... pages) {
        return new MailDraft("[2026-0001] 会签《跨部门任务分配表》", "王芳", "2026-0001 Q3 新品推广", List.of(pages), List.of("任务分配表.pdf"), true,
                new LinkBase("https://cs.example.com", "https://sign.example.com"));
    }
}
