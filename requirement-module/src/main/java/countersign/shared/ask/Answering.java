package countersign.shared.ask;

import countersign.shared.Problems;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.ZoneOffset;

/** Checks an answer against the ask's own page: the choice exists, words stand where they are required, required inputs are filled in. Pure. */
final class Answering {

    private Answering() {}

    /** An answer that may be kept, with the choice that was made. */
    record Checked(AskPage.Choice choice, Reply reply) { }

    /** The answer as it is kept. @throws countersign.shared.RuleViolation naming what is missing or wrong */
    static Checked checked(AskContent content, AskView ask, Reply sent) {
        var page = content.page(ask, Texts.of(Language.ZH_CN, ZoneOffset.UTC));
        var reply = ReplyCheck.accepted(page, sent);
        var choice = page.choices().stream().filter(c -> c.code().equals(reply.choice())).findFirst().orElse(null);
        var problems = new Problems().when(choice == null, "choice", "shared.ask.choice.unknown");
        problems.when(choice != null && choice.comment() && reply.comment().isEmpty(), "comment", "shared.ask.comment.missing");
        for (var input : page.inputs()) {
            problems.when(choice != null && input.required() && needsInputs(page, choice) && reply.input(input.name()).isEmpty(),
                    input.name(), "shared.input.missing");
        }
        problems.refuse();
        content.check(ask, reply);
        return new Checked(choice, reply);
    }

    /** Required inputs belong to the first, agreeing choice; refusing or objecting needs words, not the form. */
    private static boolean needsInputs(AskPage page, AskPage.Choice choice) {
        return page.choices().get(0).equals(choice);
    }
}
