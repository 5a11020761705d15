package countersign.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** 《进度预警》 in print (S5.3). */
@ApplicationScoped
public class WarningLayout implements DocumentLayout {

    @Override public String kind() { return "warning"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var header = content.path("header");
        var analysis = Json.read(header.path("analysis").toString(), WarningAnalysis.class);
        var facts = new WarningFacts(header.path("project").asText(), analysis, LocalDate.parse(header.path("reportingDay").asText()), null, false);
        return new PrintedDocument(texts.get("tracking.document.warning", header.path("project").asText(), analysis.task()), "", "", false,
                WarningBlocks.of(facts, texts));
    }
}
