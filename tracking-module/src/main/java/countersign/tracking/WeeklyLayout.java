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

/** 《周进度表》 in print (S5.2). */
@ApplicationScoped
public class WeeklyLayout implements DocumentLayout {

    @Override public String kind() { return "weekly"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = content.path("header");
        var week = Json.read(header.path("summary").toString(), WeekSummary.class);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tracking.word.number"), header.path("projectNumber").asText(), texts.get("tracking.word.project"),
                header.path("project").asText(), texts.get("tracking.report.planned"), week.planned() + "%", texts.get("tracking.report.actual"), week.actual() + "%"));
        WeeklyMail.content(week, texts, blocks);
        blocks.add(curve(week, texts));
        return new PrintedDocument(texts.get("tracking.document.weekly", header.path("project").asText(), week.day()), "", "", false, blocks);
    }

    /** The S-curve as figures: at most a dozen points. */
    private static Block curve(WeekSummary week, Texts texts) {
        var step = Math.max(1, week.curve().size() / 12);
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < week.curve().size(); i += step) {
            var point = week.curve().get(i);
            rows.add(Block.Row.of(texts.dates().day(point.day()), Math.round(point.planned()) + "%", point.actual() == null ? "" : Math.round(point.actual()) + "%"));
        }
        return new Block.Table(texts.get("tracking.report.curve"), List.of(texts.get("tracking.report.day"), texts.get("tracking.report.planned"),
                texts.get("tracking.report.actual")), rows);
    }
}
