package countersign.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.json.Json;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;

/** 《计划变更申请》 in print (S5.6). */
@ApplicationScoped
public class ChangeLayout implements DocumentLayout {

    @Override public String kind() { return "change"; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var facts = Json.read(content.path("header").path("facts").toString(), ChangeFacts.class);
        return new PrintedDocument(texts.get("tracking.document.change", facts.project(), facts.number()), facts.by(), "", false, ChangeBlocks.of(facts, texts));
    }
}
