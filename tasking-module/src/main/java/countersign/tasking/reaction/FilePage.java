package countersign.tasking.reaction;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import countersign.tasking.Countersignings;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.FileFacts;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the initiator to file the signed table (S3.5). */
@ApplicationScoped
public class FilePage implements AskContent {

    @Inject TaskStore store;

    @Override public String kind() { return Countersignings.FILE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(FileFacts.class);
        return new AskPage(texts.get("tasking.file.title", facts.project()), texts.get("tasking.file.wanted"), texts.get("tasking.file.otherwise"), List.of(),
                List.of(Block.Facts.of(texts.get("tasking.file.number"), facts.number(), texts.get("tasking.file.signatures"),
                        Integer.toString(facts.signatures()))), List.of(), List.of(Choice.of("file", texts.get("tasking.file.file"), Style.PRIMARY)));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (store.table(ask.projectId()).filter(AssignmentTable::unsent).isPresent()) throw RuleViolation.whole("tasking.refused.unsent");
    }
}
