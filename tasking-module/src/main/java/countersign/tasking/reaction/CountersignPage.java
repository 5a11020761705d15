package countersign.tasking.reaction;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Texts;
import countersign.tasking.Countersignings;
import countersign.tasking.domain.CountersignBlocks;
import countersign.tasking.domain.CountersignFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How the countersigning of the table is asked for (S3.3): first what the own department promises, then the whole; remarks on single rows. */
@ApplicationScoped
public class CountersignPage implements AskContent {

    /** Agrees. */
    public static final String AGREE = "agree";
    /** Agrees with words that are printed. */
    public static final String AGREE_WITH = "agreeWith";
    /** Does not sign, but has remarks. */
    public static final String REMARK = "remark";
    /** Name of the input of a row's remark, before the task id. */
    public static final String ROW = "row.";

    @Override public String kind() { return Countersignings.KIND; }

    @Override public PolicyKey clock(AskView ask) { return PolicyKey.SIGNATURE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(CountersignFacts.class);
        var departments = texts.list(facts.promises().stream().map(CountersignFacts.Promise::department).toList());
        var blocks = new CountersignBlocks(facts, texts);
        return new AskPage(texts.get("tasking.countersign.title", facts.project()), texts.get("tasking.countersign.wanted", departments, facts.initiator()),
                texts.get("tasking.countersign.otherwise"), blocks.promise(), blocks.whole(), inputs(facts, texts), choices(texts));
    }

    private static List<Choice> choices(Texts texts) {
        return List.of(Choice.signing(AGREE, texts.get("tasking.countersign.agree"), Style.PRIMARY, false),
                Choice.signing(AGREE_WITH, texts.get("tasking.countersign.agreeWith"), Style.NEUTRAL, true),
                new Choice(REMARK, texts.get("tasking.countersign.remark"), Style.NEGATIVE, false, false, false));
    }

    /** One field per row of the own departments; the comment stands for the table as a whole. */
    private static List<AskPage.Input> inputs(CountersignFacts facts, Texts texts) {
        var rows = new LinkedHashMap<String, CountersignFacts.Row>();
        facts.promises().forEach(promise -> {
            promise.leads().forEach(row -> rows.put(row.taskId(), row));
            promise.helps().forEach(row -> rows.put(row.taskId(), row));
        });
        var inputs = new ArrayList<AskPage.Input>();
        rows.values().forEach(row -> inputs.add(new AskPage.Input(ROW + row.taskId(), texts.get("tasking.countersign.remarks"),
                CountersignBlocks.label(row), InputType.LINES, "", "", false, List.of())));
        return inputs;
    }

    @Override public void check(AskView ask, Reply reply) {
        var remarks = remarks(reply);
        if (reply.choice().equals(REMARK) && remarks.isEmpty() && reply.comment().isEmpty())
            throw RuleViolation.of("comment", "tasking.countersign.remarkMissing");
        if (!reply.choice().equals(REMARK) && !remarks.isEmpty())
            throw RuleViolation.of(remarks.keySet().iterator().next(), "tasking.countersign.remarkAndAgree");
        remarks.forEach((name, words) -> countersign.shared.text.Input.lines(name, words, 2000));
    }

    /** The remarks on rows, by input name. */
    static LinkedHashMap<String, String> remarks(Reply reply) {
        var remarks = new LinkedHashMap<String, String>();
        reply.inputs().keySet().stream().filter(name -> name.startsWith(ROW)).sorted().filter(name -> !reply.input(name).isEmpty())
                .forEach(name -> remarks.put(name, reply.input(name)));
        return remarks;
    }

}
