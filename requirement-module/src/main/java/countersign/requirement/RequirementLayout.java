package countersign.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;

/** Prints 《跨部门合作需求表》 from its sealed content. */
@ApplicationScoped
public class RequirementLayout implements DocumentLayout {

    @Override public String kind() { return RequirementPaper.KIND; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var paper = RequirementPaper.of(content);
        return new PrintedDocument(texts.get("requirement.paper.print"), paper.header().initiator().name(), "", false, true, PaperText.blocks(paper, texts));
    }
}
