package countersign.tasking.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.calendar.Provisional;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import countersign.tasking.domain.PlanSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints 《最终执行计划》: the dates, what others provide by when, the communication mechanism, and who has not confirmed their part (S4.4–S4.6). */
@ApplicationScoped
public class PlanLayout implements DocumentLayout {

    private static final String KEYS = "tasking.print.plan.";

    @Override public String kind() { return "plan"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = Json.read(content.path("header").toString(), PlanSheet.Header.class);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tasking.print.project"), header.projectNumber() + " " + header.projectTitle(),
                texts.get(KEYS + "version"), String.valueOf(header.version()), texts.get(KEYS + "from"), texts.dates().dayAndTime(header.start()),
                texts.get(KEYS + "until"), texts.dates().dayAndTime(header.finish()), texts.get(KEYS + "buffer"), text(header.bufferMode()),
                texts.get(KEYS + "follows"), text(header.assignment())));
        if (header.provisional() != null && !header.provisional().isEmpty())
            blocks.add(new Block.Callout(Block.Tone.INFO, texts.get("tasking.plan.provisional", texts.list(header.provisional().stream().map(String::valueOf).toList()))));
        var rows = rows(header, content.path("rows"));
        blocks.add(table(header, rows, texts));
        if (header.inbound() != null && !header.inbound().isEmpty()) blocks.add(inbound(header, texts));
        list(blocks, "pools", header.pools(), texts);
        list(blocks, "meetings", header.meetings(), texts);
        list(blocks, "report", header.report(), texts);
        list(blocks, "channels", header.channels(), texts);
        list(blocks, "escalation", header.escalation(), texts);
        list(blocks, "unconfirmed", header.unconfirmed(), texts);
        list(blocks, "held", header.held(), texts);
        blocks.add(new Block.Bars(texts.get(KEYS + "chart"), PlanTimeline.of(header, rows)));
        return new PrintedDocument(texts.get(KEYS + "title"), header.initiator(), "", true, blocks);
    }

    /** In the plan's order. */
    private static Map<String, PlanSheet.Row> rows(PlanSheet.Header header, JsonNode rows) {
        var ordered = new LinkedHashMap<String, PlanSheet.Row>();
        header.order().stream().filter(rows::has).forEach(id -> ordered.put(id, Json.read(rows.get(id).toString(), PlanSheet.Row.class)));
        return ordered;
    }

    private static Block.Table table(PlanSheet.Header header, Map<String, PlanSheet.Row> rows, Texts texts) {
        var columns = Stream.of("task", "lead", "owner", "estimate", "reserve", "start", "finish", "slack", "links", "standard")
                .map(column -> texts.get(KEYS + column)).toList();
        var lines = rows.entrySet().stream().map(row -> line(row.getKey(), header, row.getValue(), texts)).toList();
        return new Block.Table("", columns, lines);
    }

    private static Block.Row line(String id, PlanSheet.Header header, PlanSheet.Row row, Texts texts) {
        var slack = row.critical() ? texts.get(KEYS + "critical") : text(row.slack());
        return new Block.Row(id, List.of(row.number() + " " + row.name(), text(row.lead()), text(row.owner()), text(row.estimate()), text(row.buffer()),
                texts.dates().dayAndTime(row.start()), texts.dates().dayAndTime(row.finish()), row.summary() ? "" : slack, text(row.predecessors()),
                text(row.standard())), false, header.levels().getOrDefault(id, 0));
    }

    private static Block.Table inbound(PlanSheet.Header header, Texts texts) {
        var provisional = new Provisional(header.provisional());
        var columns = Stream.of("giver", "receiver", "what", "by").map(column -> texts.get(KEYS + column)).toList();
        return new Block.Table(texts.get(KEYS + "inbound"), columns,
                header.inbound().stream().map(i -> Block.Row.of(i.giver(), i.receiver(), i.what(), provisional.day(texts, i.by()))).toList());
    }

    private static void list(List<Block> blocks, String key, List<String> items, Texts texts) {
        if (items == null || items.isEmpty()) return;
        blocks.add(new Block.Heading(texts.get(KEYS + key)));
        blocks.add(new Block.Bullets(items));
    }

    private static String text(String text) { return text == null ? "" : text; }
}
