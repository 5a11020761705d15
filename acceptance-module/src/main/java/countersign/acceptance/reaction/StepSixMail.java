package countersign.acceptance.reaction;

import countersign.acceptance.domain.StepNotice;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words the mails of step 6: meetings, objections, what was filed. */
@ApplicationScoped
public class StepSixMail implements MailContent {

    private static final Set<String> NEWS = Set.of("archived", "archivedEarly", "filed", "proposalAdopted", "proposalDeclined");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override public String kind() { return StepNotice.KIND; }

    /** What was filed or decided can be read in the archive as well; a meeting, an objection and a proposal wait for their reader. */
    @Override public Pace pace(NoticeView notice) { return NEWS.contains(notice.facts(StepNotice.class).topic()) ? Pace.news() : Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(StepNotice.class);
        var key = "acceptance.mail." + facts.topic();
        var args = Stream.concat(Stream.of((Object) facts.title()), facts.args().stream().map(arg -> shown(arg, texts))).toArray();
        List<Block> blocks = facts.lines().isEmpty() ? List.of() : List.of(new Block.Bullets(facts.lines()));
        return new MailPage(texts.get(key + ".subject", args), texts.get(key + ".first", args), blocks,
                List.of(new MailPage.Link(texts.get("acceptance.mail.open"), place(facts, notice.projectId()))));
    }

    /** A day is kept as it is written in files, and shown as the reader writes it. */
    private static String shown(String arg, Texts texts) { return DAY.matcher(arg).matches() ? texts.dates().day(LocalDate.parse(arg)) : arg; }

    private static String place(StepNotice facts, long projectId) {
        if (facts.topic().equals("proposals")) return "admin-policy.xhtml?scenario=" + facts.args().get(0);
        return (facts.topic().startsWith("archived") ? "project-documents.xhtml?id=" : "project-acceptance.xhtml?id=") + projectId;
    }
}
