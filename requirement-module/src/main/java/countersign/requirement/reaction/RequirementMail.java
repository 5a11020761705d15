package countersign.requirement.reaction;

import countersign.requirement.RequirementNotice;
import countersign.requirement.RequirementNotice.Point;
import countersign.requirement.RequirementNotice.Stage;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Words the mails of step 1. Of a confidential project they say that something happened, and where to read it, and no more (P5). */
@ApplicationScoped
class RequirementMail implements MailContent {

    @Override public String kind() { return RequirementNotice.KIND; }

    /** Returned, answered by all, or taken over: the initiator goes on. The rest the form shows. */
    @Override public Pace pace(NoticeView notice) {
        var stage = notice.facts(RequirementNotice.class).stage();
        return stage == Stage.RETURNED || stage == Stage.ALL_ANSWERED || stage == Stage.TAKEN_OVER ? Pace.duty() : Pace.news();
    }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(RequirementNotice.class);
        var link = new MailPage.Link(texts.get("requirement.mail.open"), "project-requirement.xhtml?id=" + facts.projectId());
        if (facts.confidential()) {
            var line = texts.get("requirement.mail.confidential");
            return new MailPage(line, line, List.of(), List.of(link));
        }
        var key = "requirement.mail." + facts.stage();
        var answer = facts.answer() == null ? "" : texts.get(facts.answer().text());
        return new MailPage(texts.get(key + ".subject", facts.title(), facts.who(), answer), texts.get(key + ".first", facts.title(), facts.who(), answer),
                blocks(facts, texts), List.of(link));
    }

    private static List<Block> blocks(RequirementNotice facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        if (!facts.words().isEmpty()) blocks.add(new Block.Callout(Block.Tone.INFO, facts.words()));
        if (!facts.points().isEmpty()) blocks.add(points(facts.points(), texts));
        var next = "requirement.mail." + facts.stage() + ".next";
        if (texts.has(next)) blocks.add(new Block.Paragraph(texts.get(next)));
        return blocks;
    }

    private static Block points(List<Point> points, Texts texts) {
        var columns = List.of(texts.get("requirement.label.department"), texts.get("requirement.label.answer"), texts.get("requirement.label.words"),
                texts.get("requirement.label.resolution"));
        return new Block.Table("", columns, points.stream().map(p -> Block.Row.of(p.department(), p.answer() == null ? "" : texts.get(p.answer().text()),
                p.words(), resolution(p, texts))).toList());
    }

    private static String resolution(Point point, Texts texts) {
        if (point.resolution() == null) return "";
        var name = texts.get(point.resolution().text());
        return point.reason() == null || point.reason().isEmpty() ? name : texts.get("requirement.resolution.with", name, point.reason());
    }
}
