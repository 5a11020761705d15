package countersign.it;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The content of the asks that {@link AsksIT} asks: a signature, a remark, or plain words. */
@ApplicationScoped
public class TwoRows implements AskContent {

    static final String KIND = "it.two-rows";

    @Override public String kind() { return KIND; }

    @Override public Text name() { return Text.of("shared.mail.sender"); }

    @Override public AskPage page(AskView ask, Texts texts) {
        return new AskPage("A table of two rows", "Please sign.", "The head is told.", List.of(), List.of(new Block.Paragraph(ask.facts())), List.of(),
                List.of(AskPage.Choice.signing("agree", "Sign", AskPage.Style.PRIMARY, false),
                        AskPage.Choice.withComment("remark", "Remark", AskPage.Style.NEUTRAL)));
    }
}
