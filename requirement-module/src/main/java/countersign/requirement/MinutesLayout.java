package countersign.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Prints 《跨部门协同会议纪要》 from its sealed content. */
@ApplicationScoped
public class MinutesLayout implements DocumentLayout {

    @Override public String kind() { return MinutesPaper.KIND; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var paper = MinutesPaper.of(content);
        return new PrintedDocument(texts.get("requirement.minutes.title"), paper.header().initiator(), "", false, MinutesBlocks.of(paper, List.of(), texts));
    }
}
