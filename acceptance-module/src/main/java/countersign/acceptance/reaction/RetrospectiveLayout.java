package countersign.acceptance.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.acceptance.domain.RetrospectiveReport;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lays out 《复盘总结报告》: what the meeting found, what people said, the facts beside it, and what follows. */
@ApplicationScoped
public class RetrospectiveLayout implements DocumentLayout {

    @Override public String kind() { return RetrospectiveReport.KIND; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var report = RetrospectiveReport.of(content);
        var header = report.header();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("acceptance.label.project"), header.number() + " " + header.title(), texts.get("acceptance.label.initiating"),
                header.department(), texts.get("acceptance.label.initiator"), header.initiator(), texts.get("acceptance.label.meeting"),
                header.meeting() == null ? texts.get("acceptance.retrospective.noMeeting") : AcceptanceLayout.held(header.meeting(), texts), texts.get("acceptance.label.feedback"), texts.get("acceptance.retrospective.answers", header.answers(), header.asked())));
        if (header.brief()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("acceptance.report.early", header.reason())));
        section(blocks, "wentWell", header.wentWell(), texts);
        section(blocks, "improve", header.improve(), texts);
        said(blocks, report, texts);
        blocks.add(new Block.Heading(texts.get("acceptance.facts.title")));
        blocks.addAll(FactBlocks.of(header.facts(), header.departments(), texts));
        lessons(blocks, report, texts);
        return new PrintedDocument(texts.get("acceptance.slot.RETROSPECTIVE"), header.initiator(), "", false, blocks);
    }

    private static void section(List<Block> blocks, String name, String words, Texts texts) {
        if (words.isEmpty()) return;
        blocks.add(new Block.Heading(texts.get("acceptance.label." + name)));
        blocks.add(new Block.Paragraph(words));
    }

    private static void said(List<Block> blocks, RetrospectiveReport report, Texts texts) {
        if (!report.said().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("acceptance.label.feedback")));
            blocks.add(new Block.Table("", List.of(texts.get("acceptance.label.who"), texts.get("acceptance.label.wentWell"), texts.get("acceptance.label.improve"),
                    texts.get("acceptance.label.suggestion")), report.said().stream().map(s -> Block.Row.of(s.who().isEmpty() ? texts.get("acceptance.feedback.nobody") : s.who(),
                    s.wentWell(), s.improve(), s.suggestion())).toList()));
        }
        if (report.header().heldBack() > 0) blocks.add(new Block.Paragraph(texts.get("acceptance.feedback.heldBack", report.header().heldBack())));
    }

    private static void lessons(List<Block> blocks, RetrospectiveReport report, Texts texts) {
        if (report.lessons().isEmpty()) return;
        blocks.add(new Block.Heading(texts.get("acceptance.label.lessons")));
        blocks.add(new Block.Table("", List.of(texts.get("acceptance.label.kind"), texts.get("acceptance.label.suggestion"), texts.get("acceptance.label.details")),
                report.lessons().stream().map(l -> Block.Row.of(texts.get(l.kind().text()), l.text(), details(l, texts))).toList()));
    }

    private static String details(RetrospectiveReport.Learnt lesson, Texts texts) {
        if (!lesson.policy().isEmpty()) return texts.get(PolicyKey.valueOf(lesson.policy()).text()) + " → " + lesson.setting();
        return lesson.standard().isEmpty() ? lesson.department() : lesson.department() + " · " + lesson.standard();
    }
}
