package countersign.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The closing report of a project that was ended early, in print (S5.8). */
@ApplicationScoped
public class ClosingLayout implements DocumentLayout {

    @Override public String kind() { return "closing"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = content.path("header");
        var rows = new ArrayList<Block.Row>();
        content.path("rows").forEach(node -> {
            var line = Json.read(node.toString(), WeekSummary.Line.class);
            rows.add(Block.Row.of(line.number() + " " + line.name(), line.department(), line.owner(), line.percent() + "%",
                    line.expected() == null ? "" : texts.dates().day(line.expected())));
        });
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.lead"), texts.get("tracking.word.owner"),
                texts.get("tracking.report.percent"), texts.get("tracking.report.doneOn"));
        var facts = Block.Facts.of(texts.get("tracking.word.number"), header.path("projectNumber").asText(), texts.get("tracking.word.project"),
                header.path("project").asText(), texts.get("tracking.word.reason.ended"), header.path("reason").asText());
        return new PrintedDocument(texts.get("tracking.document.closing", header.path("project").asText()), "", header.path("by").asText(), false,
                List.of(facts, new Block.Table("", columns, rows)));
    }
}
