package countersign.tracking;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The lead department asks a collaborator how far they are; what they say stands beside the owner's own report (S5.1). */
@ApplicationScoped
public class HelperReportAsk implements AskContent {

    @Override public String kind() { return ReportFacts.HELPER_KIND; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ReportFacts.class);
        var inputs = new ArrayList<AskPage.Input>();
        for (var line : facts.lines()) {
            var group = line.number() + " " + line.name() + " · " + line.project();
            inputs.add(ReportAsk.percent(line, group, texts));
            inputs.add(new AskPage.Input("x" + line.taskId(), group, texts.get("tracking.report.problem"), AskPage.InputType.LINES, "", "", false, List.of()));
        }
        return new AskPage(texts.get("tracking.helper.title", facts.askedBy()), texts.get("tracking.helper.wanted", facts.askedBy()),
                texts.get("tracking.helper.otherwise"), List.of(), List.of(ReportAsk.table(facts, texts)), inputs,
                List.of(AskPage.Choice.of("report", texts.get("tracking.report.submit"), AskPage.Style.PRIMARY),
                        AskPage.Choice.of(ReportAsk.PLANNED, texts.get("tracking.report.asPlanned"), AskPage.Style.NEUTRAL)));
    }

    @Override public void check(AskView ask, Reply reply) {
        if (!reply.choice().equals(ReportAsk.PLANNED)) ask.facts(ReportFacts.class).lines().forEach(line -> ReportAsk.report(line, reply));
    }
}
