package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.store.MeetingStore;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invites somebody to a meeting, with the calendar part, and asks whether they come (S2.1). Nobody's head is bothered about it. */
@ApplicationScoped
public class AttendanceAsk implements AskContent {

    @Inject MeetingStore store;

    @Override public String kind() { return AttendanceFacts.KIND; }

    @Override public boolean climbs(AskView ask) { return false; }

    /** It was held or cancelled, or their calendar answered. */
    @Override public String over(AskView ask, Texts texts) { return store.find(ask.facts(AttendanceFacts.class).meetingId()).map(meeting -> over(meeting, ask, texts)).orElse(""); }

    private String over(Meeting meeting, AskView ask, Texts texts) {
        if (meeting.state() != MeetingState.PLANNED) return texts.get("requirement.attendance.over." + meeting.state());
        return store.attendees(meeting.id()).stream().filter(who -> who.personId() == ask.personId() && who.answer() != null).findFirst()
                .map(who -> texts.get("requirement.attendance.over.answered", texts.get(who.answer().text()))).orElse("");
    }

    @Override public List<String> attachments(AskView ask) { return List.of(MeetingInvites.reference(ask.facts(AttendanceFacts.class).inviteId())); }

    @Override public Optional<Instant> due(AskView ask) { return Optional.of(ask.dueAt()); }

    /** As the policy times an answer, but no later than the meeting. */
    @Override public String dueWhy(AskView ask, Texts texts) {
        if (ask.extended()) return "";
        return texts.get(ask.dueAt().equals(ask.facts(AttendanceFacts.class).starts()) ? "requirement.attendance.due.begins" : "requirement.attendance.due.answer");
    }

    @Override public Optional<Instant> remindedUntil(AskView ask) { return Optional.of(ask.facts(AttendanceFacts.class).starts()); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(AttendanceFacts.class);
        var kind = facts.name(texts);
        var choices = List.of(Choice.of("attend", texts.get("requirement.attendance.attend"), Style.PRIMARY),
                Choice.withComment("delegate", texts.get("requirement.attendance.delegate"), Style.NEUTRAL),
                Choice.withComment("decline", texts.get("requirement.attendance.decline"), Style.NEGATIVE));
        var key = "requirement.attendance." + (facts.byCalendar() ? "byCalendar" : facts.moved() ? "moved" : "invited");
        return new AskPage(texts.get(key + ".title", kind, facts.starts()), texts.get(key, kind, facts.starts(), facts.place()), texts.get("requirement.attendance.otherwise"),
                List.of(), content(facts, texts), List.of(), choices);
    }

    static List<Block> content(AttendanceFacts facts, Texts texts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("requirement.dispute.project"), facts.project(), texts.get("requirement.meeting.starts"),
                texts.dates().moment(facts.starts()), texts.get("requirement.meeting.ends.label"), texts.dates().moment(facts.ends()),
                texts.get("requirement.meeting.place.label"), facts.place(), texts.get("requirement.meeting.organizer"), facts.organizer(),
                texts.get("requirement.meeting.participants"), String.join(texts.get("requirement.comma"), facts.participants())));
        if (!facts.agenda().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("requirement.meeting.agenda")));
            blocks.add(new Block.Paragraph(facts.agenda()));
        }
        if (!facts.disputes().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("requirement.meeting.disputes")));
            blocks.add(new Block.Bullets(facts.disputes()));
        }
        if (!facts.items().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("requirement.meeting.leftOvers")));
            blocks.add(new Block.Bullets(facts.items()));
        }
        return blocks;
    }
}
