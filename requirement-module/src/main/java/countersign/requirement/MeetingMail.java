package countersign.requirement;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Words the mails about changed and cancelled meetings. */
@ApplicationScoped
public class MeetingMail implements MailContent {

    @Override public String kind() { return MeetingNotice.KIND; }

    /** Calendars take it up. */
    @Override public Pace pace(NoticeView notice) { return Pace.meeting(notice.facts(MeetingNotice.class).meeting().starts()); }

    /** Moved twice before anybody heard of it, only the last date counts. */
    @Override public String topic(NoticeView notice) { return "meeting:" + notice.facts(MeetingNotice.class).meeting().meetingId(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(MeetingNotice.class);
        var key = "requirement.meeting.mail." + (fact.cancelled() ? "cancelled" : fact.own() ? "own" : "changed");
        var kind = fact.meeting().name(texts);
        var blocks = new ArrayList<Block>();
        if (!fact.reason().isEmpty()) blocks.add(new Block.Callout(Block.Tone.INFO, fact.reason()));
        blocks.addAll(AttendanceAsk.content(fact.meeting(), texts));
        var link = new MailPage.Link(texts.get("requirement.meeting.mail.open"), "project-meetings.xhtml?id=" + fact.projectId());
        return new MailPage(texts.get(key + ".subject", kind), texts.get(key, kind, fact.meeting().starts()), blocks, List.of(link));
    }
}
