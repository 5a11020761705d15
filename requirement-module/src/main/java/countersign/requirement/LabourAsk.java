package countersign.requirement;

import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a department for its part and what it puts in, before the kick-off (S2.2). Nobody's superior is bothered: who says nothing says it in the meeting. */
@ApplicationScoped
public class LabourAsk implements AskContent {

    /** The answer that states the part. */
    static final String PART = "part";
    /** The answer that leaves it to the meeting. */
    static final String LATER = "meeting";
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Minutes minutes;
    @Inject LabourProposals proposals;
    @Inject StepTwoClock clock;

    @Override public String kind() { return LabourFacts.KIND; }

    @Override public boolean climbs(AskView ask) { return false; }

    @Override public boolean voluntary() { return true; }

    /** They are invited to the meeting, and the morning mail of its day repeats what is due on it. */
    @Override public boolean remindedEarly() { return false; }

    /** When the kick-off begins; more time that was taken stays. */
    @Override public Optional<Instant> due(AskView ask) { return Optional.of(ask.extended() ? ask.dueAt() : begins(ask)); }

    @Override public String dueWhy(AskView ask, Texts texts) { return ask.open() && ask.dueAt().equals(begins(ask)) ? texts.get("requirement.labour.due") : ""; }

    @Override public Optional<Instant> remindedUntil(AskView ask) { return Optional.of(begins(ask)); }

    private Instant begins(AskView ask) { return meetings.kickoff(ask.projectId()).map(MeetingView::starts).orElse(ask.facts(LabourFacts.class).starts()); }

    /** When and where the kick-off is: as it stands for who is asked and who answered, as it was asked where the question fell away. */
    private Block kickoff(AskView ask, LabourFacts facts, Texts texts) {
        var stands = ask.open() || ask.answeredAt() != null ? meetings.kickoff(ask.projectId()) : Optional.<MeetingView>empty();
        return Block.Facts.of(texts.get("requirement.meeting.kind.KICK_OFF"), texts.dates().moment(stands.map(MeetingView::starts).orElse(facts.starts())),
                texts.get("requirement.meeting.place.label"), stands.map(MeetingView::place).orElse(facts.place()));
    }

    @Override public void check(AskView ask, Reply reply) { proposals.check(ask, reply); }

    /** Somebody wrote it on the page, the minutes went out without it, or the kick-off was cancelled and may be called again. Of a project that rests or ended its own reason tells. */
    @Override public String over(AskView ask, Texts texts) {
        if (ask.state() != AskState.SUPERSEDED) return "";
        var department = ask.facts(LabourFacts.class).departmentId();
        return resources.labour(ask.projectId()).stream().filter(row -> row.departmentId() == department).findFirst().map(LabourView::contribution)
                .map(said -> said.isEmpty() ? unsaid(ask, texts) : texts.get("requirement.labour.over.written", Texts.brief(said))).orElse("");
    }

    private String unsaid(AskView ask, Texts texts) {
        if (minutes.out(ask.projectId())) return texts.get("requirement.labour.over.minutes");
        return clock.runs(ask.projectId()) && meetings.kickoff(ask.projectId()).isEmpty() ? texts.get("requirement.labour.over.cancelled") : "";
    }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(LabourFacts.class);
        var content = new ArrayList<Block>(List.of(new Block.Callout(Block.Tone.INFO, texts.get("requirement.labour.how", facts.department())), kickoff(ask, facts, texts)));
        content.addAll(PaperText.blocks(facts.paper(), texts));
        var choices = List.of(Choice.withComment(PART, texts.get("requirement.labour.part"), Style.PRIMARY), Choice.of(LATER, texts.get("requirement.labour.meeting"), Style.NEUTRAL));
        return new AskPage(texts.get("requirement.labour.title", facts.department(), facts.paper().header().title()), texts.get("requirement.labour.wanted", facts.department()),
                texts.get("requirement.labour.otherwise"), expected(facts, texts), content, LabourInputs.of(texts), choices);
    }

    private static List<Block> expected(LabourFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        if (!facts.expected().isEmpty()) blocks.addAll(List.of(new Block.Heading(texts.get("requirement.consult.expected", facts.department())), new Block.Paragraph(facts.expected())));
        if (facts.answer() != null && !facts.words().isEmpty())
            blocks.add(new Block.Paragraph(texts.get("requirement.labour.answered", texts.get(facts.answer().text()), facts.words())));
        return blocks;
    }
}
