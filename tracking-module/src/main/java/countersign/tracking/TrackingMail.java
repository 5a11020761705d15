package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.json.Json;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Words every notice of step 5. */
@ApplicationScoped
public class TrackingMail implements MailContent {

    @Override public String kind() { return Told.KIND; }

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
