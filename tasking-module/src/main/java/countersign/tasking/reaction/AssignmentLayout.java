package countersign.tasking.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.calendar.Provisional;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import countersign.tasking.domain.AssignmentSheet;
import countersign.tasking.domain.SheetWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints 《跨部门任务分配表》 in the template's nine columns (form 1), with the warnings that were answered by a reason (S3.2, S3.3). */
@ApplicationScoped
public class AssignmentLayout implements DocumentLayout {

    private static final String KEYS = "tasking.print.assignment.";

    @Override public String kind() { return "assignment"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = Json.read(content.path("header").toString(), AssignmentSheet.Header.class);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("tasking.print.project"), header.projectNumber() + " " + header.projectTitle(),
                texts.get("tasking.print.initiating"), header.initiatingDepartment() + " " + header.initiator(),
                texts.get("tasking.print.deliverables"), joined(header.deliverables(), texts), texts.get("tasking.print.departments"), joined(header.departments(), texts)));
        blocks.add(table(header, content.path("rows"), texts));
        if (!header.inbound().isEmpty()) blocks.add(inbound(header, content.path("rows"), texts));
        if (!header.warnings().isEmpty()) blocks.add(warnings(header.warnings(), texts));
        return new PrintedDocument(texts.get(KEYS + "title"), header.initiator(), "", true, blocks);
    }

    private static Block.Table table(AssignmentSheet.Header header, JsonNode rows, Texts texts) {
        var columns = Stream.of("name", "departments", "owner", "collaborators", "start", "finish", "standard", "needs", "contingency")
                .map(column -> texts.get(KEYS + column)).toList();
        var lines = header.order().stream().filter(id -> rows.has(id)).map(id -> line(id, header, Json.read(rows.get(id).toString(), AssignmentSheet.Row.class), texts));
        return new Block.Table("", columns, lines.toList());
    }

    private static Block.Row line(String id, AssignmentSheet.Header header, AssignmentSheet.Row row, Texts texts) {
        var detail = header.details().getOrDefault(id, new AssignmentSheet.Detail(0, "", "", ""));
        var lead = text(row.lead()).isEmpty() ? Stream.<String>empty() : Stream.of(texts.get(KEYS + "lead", row.lead()));
        var departments = Stream.concat(lead, all(row.collaborating()).stream()).toList();
        var provisional = new Provisional(header.provisional());
        var words = new SheetWords(texts, provisional);
        var standard = text(row.acceptingDepartment()).isEmpty() ? text(row.standard()) : texts.get(KEYS + "acceptedBy", text(row.standard()), row.acceptingDepartment());
        return new Block.Row(id, List.of(row.number() + " " + row.name(), joined(departments, texts), words.owner(row), words.collaborators(row),
                day(row.start(), provisional, texts), (day(row.finish(), provisional, texts) + "\n" + words.contract(row)).strip(), standard, words.needs(row), text(detail.contingency())), false, detail.level());
    }

    private static Block.Table inbound(AssignmentSheet.Header header, JsonNode rows, Texts texts) {
        var provisional = new Provisional(header.provisional());
        return new Block.Table(texts.get("tasking.print.plan.inbound"), Stream.of("giver", "receiver", "what", "by").map(column ->
                texts.get("tasking.print.plan." + column)).toList(), header.inbound().stream().map(key -> {
                    var promise = Json.read(rows.path(key).toString(), AssignmentSheet.Inbound.class);
                    return Block.Row.of(promise.giver(), promise.receiver(), promise.what(), provisional.day(texts, promise.by()));
                }).toList());
    }

    private static Block.Table warnings(List<AssignmentSheet.Warning> warnings, Texts texts) {
        var rows = warnings.stream().map(w -> Block.Row.of(w.title(), String.join("\n", w.items()), text(w.reason()))).toList();
        return new Block.Table(texts.get(KEYS + "warnings"), List.of(texts.get(KEYS + "warning"), texts.get(KEYS + "items"), texts.get(KEYS + "reason")), rows);
    }

    private static String day(LocalDate date, Provisional provisional, Texts texts) { return date == null ? "" : provisional.day(texts, date); }

    private static String joined(List<String> parts, Texts texts) { return String.join(texts.get("tasking.print.comma"), all(parts)); }

    private static List<String> all(List<String> parts) { return parts == null ? List.of() : parts; }

    private static String text(String text) { return text == null ? "" : text; }
}
