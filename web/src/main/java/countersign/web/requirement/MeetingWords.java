package countersign.web.requirement;

import countersign.requirement.Attendance;
import countersign.requirement.DisputeView;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.shared.content.Block;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;

/** Meetings in the reader's words, and how their states look. */
@Named("meetingWords")
@RequestScoped
public class MeetingWords {

    @Inject Me me;
    @Inject Clock clock;

    /** “协调会 · 样品安排”: its kind, and its own name where it has one. */
    public String name(MeetingView meeting) {
        var kind = me.texts().get(meeting.kind().text());
        return meeting.title().isEmpty() ? kind : kind + " · " + meeting.title();
    }

    /** “3 人参加,1 人不参加,2 人未答复”; after it who was there. */
    public String answers(MeetingView meeting) {
        var texts = me.texts();
        if (meeting.state() == MeetingState.HELD) return texts.get("web.meetings.count.present", meeting.presentIds().size(), meeting.attendees().size());
        var parts = new ArrayList<String>();
        for (var answer : Attendance.values()) {
            var count = meeting.attendees().stream().filter(a -> a.answer() == answer).count();
            if (count > 0) parts.add(texts.get("web.meetings.count." + answer, count));
        }
        var open = meeting.attendees().stream().filter(a -> a.answer() == null).count();
        if (open > 0) parts.add(texts.get("web.meetings.count.open", open));
        return String.join(texts.get("requirement.comma"), parts);
    }

    /** Whether its place is an address of the web: an online meeting's, which is opened by a tap. */
    public boolean opens(MeetingView meeting) { return new Block.Fact("", meeting.place()).opens(); }

    /** A meeting's state; of one that is over, that it is to be noted. */
    public String state(MeetingView meeting) { return over(meeting) ? me.texts().get("web.meetings.toNote") : me.texts().get(meeting.state().text()); }

    private boolean over(MeetingView meeting) { return meeting.state() == MeetingState.PLANNED && meeting.ends().isBefore(clock.instant()); }

    /** How a meeting's state looks. */
    public String stateStyle(MeetingView meeting) {
        return switch (meeting.state()) {
            case PLANNED -> over(meeting) ? "cs-badge-warn" : "cs-badge-info";
            case HELD -> "cs-badge-good";
            case CANCELLED -> "cs-badge-idle";
        };
    }

    /** How an answer looks. */
    public String style(MeetingView.Attendee a) {
        if (Boolean.TRUE.equals(a.present())) return "cs-badge-good";
        if (a.answer() == null) return "cs-badge-info";
        return switch (a.answer()) {
            case ATTENDS -> "cs-badge-good";
            case SENDS_DELEGATE -> "cs-badge-warn";
            case DECLINES -> "cs-badge-bad";
        };
    }

    /** “争议点 2:谁负责主持”. */
    public String dispute(DisputeView dispute) {
        var what = dispute.what().strip().lines().findFirst().orElse("");
        return me.texts().get("requirement.dispute.title", dispute.number()) + " · " + (what.length() > 40 ? what.substring(0, what.offsetByCodePoints(0, what.codePointCount(0, 39))) + "…" : what);
    }
}
