package countersign.acceptance.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.acceptance.domain.AcceptanceReport;
import countersign.acceptance.domain.AcceptanceReport.Held;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** Lays out 《验收报告》. */
@ApplicationScoped
public class AcceptanceLayout implements DocumentLayout {

    @Override public String kind() { return AcceptanceReport.KIND; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var report = AcceptanceReport.of(content);
        var header = report.header();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("acceptance.label.project"), header.number() + " " + header.title(), texts.get("acceptance.label.initiating"),
                header.department(), texts.get("acceptance.label.initiator"), header.initiator(), texts.get("acceptance.label.opened"), texts.dates().day(header.openedOn()),
                texts.get("acceptance.label.meeting"), held(header.meeting(), texts), texts.get("acceptance.label.summary"),
                texts.get("acceptance.report.summary", header.met(), header.conditional(), header.notMet())));
        if (header.early()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("acceptance.report.early", header.reason())));
        blocks.add(new Block.Heading(texts.get("acceptance.report.results")));
        blocks.add(report.tasks().isEmpty() ? new Block.Paragraph(texts.get("acceptance.report.nothing")) : ReportBlocks.tasks("", report.tasks(), false, texts));
        if (!report.goals().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("acceptance.label.objectives")));
            blocks.add(ReportBlocks.goals(report.goals(), texts));
        }
        return new PrintedDocument(texts.get("acceptance.slot.ACCEPTANCE"), header.initiator(), "", true, blocks);
    }

    /** When, where and who. */
    static String held(Held meeting, Texts texts) {
        if (meeting == null) return texts.get("acceptance.report.noMeeting");
        var place = meeting.place().isEmpty() ? "" : " · " + meeting.place();
        return texts.dates().dayAndTime(meeting.start()) + place + "\n" + texts.list(meeting.people());
    }
}
