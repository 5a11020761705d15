package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.json.Json;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Words every notice of step 5. */
@ApplicationScoped
public class TrackingMail implements MailContent {

    private static final Set<String> NEWS = Set.of("bufferMove", "bufferMoveDeclined", "bufferMoveImpossible", "bufferMoveOvertaken", "changeApproved", "changeRejected", "departmentClosed", "departmentMerged",
            "ownerOther", "shift", "shiftTime", "solved", "takenOver", "warningCause");

    @Override public String kind() { return Told.KIND; }

    /** What is decided, settled or shifted stands at the plan; the rest waits for somebody, or is in force from now on. */
    @Override public Pace pace(NoticeView notice) { return NEWS.contains(Json.read(notice.facts(), Told.class).topic()) ? Pace.news() : Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var told = Json.read(notice.facts(), Told.class);
        List<Object> args = told.args().stream().map(Said::untyped).toList();
        var subject = texts.get(new Text("tracking.mail." + told.topic() + ".subject", args));
        var line = texts.get(new Text("tracking.mail." + told.topic() + ".line", args));
        List<Block> blocks = told.lines().isEmpty() ? List.of()
                : List.of(new Block.Bullets(told.lines().stream().map(said -> texts.get(said.text())).toList()));
        var link = new MailPage.Link(texts.get("tracking.mail.open"), told.page() + "?id=" + notice.projectId());
        return new MailPage(subject, line, blocks, List.of(link));
    }
}
