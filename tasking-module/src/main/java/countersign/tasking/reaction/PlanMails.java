package countersign.tasking.reaction;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import countersign.tasking.domain.DepartmentCopy;
import countersign.tasking.domain.PartBlocks;
import countersign.tasking.domain.PlanFactsOfPerson;
import countersign.tasking.domain.PublicationNotice;
import countersign.tasking.domain.TableNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The mails about the plan: published, revised, a question, the clock of publication. */
public final class PlanMails {

    private PlanMails() {}

    private static List<MailPage.Link> chart(long projectId, Texts texts) {
        return List.of(new MailPage.Link(texts.get("tasking.mail.chart"), "project-gantt.xhtml?id=" + projectId));
    }

    /** 《最终执行计划》 to everybody who takes part, with their own tasks (S4.6). */
    @ApplicationScoped
    public static class Published implements MailContent {

        @Override public String kind() { return "tasking.published"; }

        /** It is the plan that everybody works by from now on. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var facts = notice.facts(PlanFactsOfPerson.class);
            var blocks = new ArrayList<Block>();
            if (!facts.tasks().isEmpty()) blocks.add(PartBlocks.tasks(facts, texts));
            blocks.add(new Block.Paragraph(texts.get("tasking.mail.published.body")));
            return new MailPage(texts.get("tasking.mail.published.subject", facts.project()),
                    texts.get("tasking.mail.published.first", facts.project(), facts.finish(), facts.tasks().size()), blocks, chart(facts.projectId(), texts));
        }
    }

    /** The next version, with what changed for the reader (S5.6). */
    @ApplicationScoped
    public static class Revised implements MailContent {

        @Override public String kind() { return "tasking.revised"; }

        /** It is the plan that everybody works by from now on. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var facts = notice.facts(PlanFactsOfPerson.class);
            var blocks = new ArrayList<Block>();
            if (facts.changes() > 0) blocks.add(PartBlocks.changes(facts.tasks(), facts.gone(), texts));
            var headed = facts.headed();
            if (headed.changes() > 0) blocks.add(new Block.Heading(texts.get("tasking.mail.revised.headed", headed.changes())));
            if (headed.changes() > 0) blocks.add(PartBlocks.changes(headed.tasks(), headed.gone(), texts));
            if (!facts.tasks().isEmpty()) blocks.add(PartBlocks.tasks(facts, texts));
            return new MailPage(texts.get("tasking.mail.revised.subject", facts.project(), facts.version()),
                    texts.get("tasking.mail.revised.first", facts.project(), facts.version(), facts.changes(), facts.finish()), blocks, chart(facts.projectId(), texts));
        }
    }

    /** The plan to a department's own mailbox: its tasks, and nothing that is one person's (S4.6). */
    @ApplicationScoped
    public static class Copied implements MailContent {

        @Override public String kind() { return DepartmentCopy.KIND; }

        /** The department works by it from now on. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var copy = notice.facts(DepartmentCopy.class);
            var part = copy.part();
            var blocks = new ArrayList<Block>();
            if (part.changes() > 0) blocks.add(PartBlocks.changes(part.tasks(), part.gone(), texts));
            if (!part.tasks().isEmpty()) blocks.add(PartBlocks.ofDepartment(copy, texts));
            blocks.add(new Block.Paragraph(texts.get("tasking.mail.published.body")));
            var subject = part.version() == 1 ? texts.get("tasking.mail.published.subject", part.project())
                    : texts.get("tasking.mail.revised.subject", part.project(), part.version());
            return new MailPage(subject, texts.get("tasking.mail.copied.first", part.project(), part.version(), copy.department(), part.tasks().size(), part.finish()),
                    blocks, chart(part.projectId(), texts));
        }
    }

    /** A participant asks about their part (S4.5). */
    @ApplicationScoped
    public static class Question implements MailContent {

        @Override public String kind() { return PartAnswers.QUESTION; }

        /** Somebody waits for the reader. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var fact = notice.facts(TableNotice.class);
            var words = fact.remarks().get(0);
            return new MailPage(texts.get("tasking.mail.question.subject", fact.who(), fact.title()), texts.get("tasking.mail.question.first", fact.who()),
                    List.of(Block.Facts.of(texts.get("tasking.field.row"), words.row(), texts.get("tasking.part.question"), words.words())),
                    chart(fact.projectId(), texts));
        }
    }

    /** The plan is to be published soon, or should have been (S4.6). */
    @ApplicationScoped
    public static class Clock implements MailContent {

        @Override public String kind() { return PublicationNotice.KIND; }

        /** A clock runs against the reader. */
        @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

        @Override public MailPage page(NoticeView notice, Texts texts) {
            var fact = notice.facts(PublicationNotice.class);
            var key = fact.overdue() ? "tasking.mail.overdue." : "tasking.mail.due.";
            return new MailPage(texts.get(key + "subject", fact.title()), texts.get(key + "first", fact.title(), fact.due()),
                    List.of(new Block.Paragraph(texts.get("tasking.mail.due.rule"))), chart(fact.projectId(), texts));
        }
    }
}
