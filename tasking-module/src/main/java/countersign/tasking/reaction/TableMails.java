package countersign.tasking.reaction;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import countersign.tasking.domain.TableNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The mails about the table: remarks to the initiator, the filed table to its signers. */
public final class TableMails {

    private TableMails() {}

    private static List<MailPage.Link> table(TableNotice fact, Texts texts) {
        return List.of(new MailPage.Link(texts.get("tasking.mail.table"), "project-table.xhtml?id=" + fact.projectId()));
    }

    /** 修改意见. */
    @ApplicationScoped
    public static class Remarks implements MailContent {

        @Override public String kind() { return TableNotice.REMARKS; }

        /** The table waits until they are answered. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var fact = notice.facts(TableNotice.class);
            var rows = fact.remarks().stream().map(r -> Block.Row.of(r.row().isEmpty() ? texts.get("tasking.countersign.wholeTable") : r.row(), r.words())).toList();
            return new MailPage(texts.get("tasking.mail.remarks.subject", fact.who(), fact.title()), texts.get("tasking.mail.remarks.first", fact.who(), rows.size()),
                    List.of(new Block.Table("", List.of(texts.get("tasking.field.row"), texts.get("tasking.countersign.remarkWords")), rows),
                            new Block.Paragraph(texts.get("tasking.mail.remarks.next"))),
                    table(fact, texts));
        }
    }

    /** A dispute over a row is settled. */
    @ApplicationScoped
    public static class Settled implements MailContent {

        @Override public String kind() { return DisputeEnd.KIND; }

        /** The table shows it. */
        @Override public Pace pace(NoticeView notice) { return Pace.news(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var fact = notice.facts(TableNotice.class);
            var words = fact.remarks().get(0);
            var row = words.row().isEmpty() ? texts.get("tasking.countersign.wholeTable") : words.row();
            return new MailPage(texts.get("tasking.mail.settled.subject", row), texts.get("tasking.mail.settled.first"),
                    List.of(Block.Facts.of(texts.get("tasking.field.row"), row, texts.get("tasking.mail.settled.result"), words.words())),
                    table(fact, texts));
        }
    }

    /** 汇总存档. */
    @ApplicationScoped
    public static class Filed implements MailContent {

        @Override public String kind() { return TableNotice.FILED; }

        /** The filed table stays where it is. */
        @Override public Pace pace(NoticeView notice) { return Pace.news(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var fact = notice.facts(TableNotice.class);
            return new MailPage(texts.get("tasking.mail.filed.subject", fact.title()), texts.get("tasking.mail.filed.first", fact.title(), fact.number()),
                    List.of(new Block.Paragraph(texts.get("tasking.mail.filed.body"))),
                    table(fact, texts));
        }
    }
}
