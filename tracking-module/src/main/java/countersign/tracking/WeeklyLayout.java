package countersign.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** 《周进度表》 in print (S5.2). */
@ApplicationScoped
public class WeeklyLayout implements DocumentLayout {

    @Override public String kind() { return "weekly"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = content.path("header");
        var week = Json.read(header.path("summary").toString(), WeekSummary.class);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.number"), header.path("projectNumber").asText(), texts.get("tracking.word.project"),
                header.path("project").asText(), texts.get("tracking.report.planned"), percent(week.planned()), texts.get("tracking.report.actual"), percent(week.actual())));
        WeeklyMail.content(week, texts, blocks);
        return new PrintedDocument(texts.get("tracking.document.weekly", header.path("project").asText(), week.day()), "", "", false, blocks);
    }

    private static String percent(double exact) { return Math.round(exact * 10) / 10.0 + "%"; }
}
