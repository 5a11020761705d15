package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is on a meeting's agenda by itself: disputes to settle, and action items left over from earlier talks, with their age (S2.4, S2.6). */
@ApplicationScoped
class MeetingAgenda {

    private static final Set<MeetingKind> ABOUT_ONE_THING = Set.of(MeetingKind.SPECIAL, MeetingKind.CONFIRMATION, MeetingKind.RETROSPECTIVE);

    @Inject Disputes disputes;
    @Inject Communications communications;
    @Inject Directory directory;

    /** The open disputes: its own at a special meeting, all at the kick-off and wherever work is talked over. */
    List<DisputeView> disputes(Meeting meeting) {
        if (meeting.disputeId() == null && ABOUT_ONE_THING.contains(meeting.kind())) return List.of();
        return disputes.of(meeting.projectId()).stream().filter(DisputeView::open).filter(d -> meeting.disputeId() == null || meeting.disputeId() == d.id()).toList();
    }

    /** Action items that nobody has done yet and no task carries, the oldest first; those noted in this meeting are not left over. */
    List<ActionItemView> leftOver(Meeting meeting) {
        if (ABOUT_ONE_THING.contains(meeting.kind())) return List.of();
        return communications.withoutTask(meeting.projectId()).stream().filter(i -> !meeting.id().equals(i.meetingId())).filter(i -> !i.noted().isAfter(day(meeting)))
                .sorted(java.util.Comparator.comparing(ActionItemView::noted).thenComparing(ActionItemView::id)).toList();
    }

    static LocalDate day(Meeting meeting) { return LocalDate.ofInstant(meeting.starts(), Directory.COMPANY_ZONE); }

    /** “提供样品(王芳,7月24日前,已 12 天)”: its age counts to the day of the meeting. */
    String line(ActionItemView item, Meeting meeting, Texts texts) {
        return texts.get("requirement.meeting.leftOver", item.what(), directory.person(item.ownerId()).name(), item.due(), item.age(day(meeting)));
    }
}
