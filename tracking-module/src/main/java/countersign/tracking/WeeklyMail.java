package countersign.tracking;

import countersign.shared.content.Block;
import countersign.shared.json.Json;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The weekly summary to the initiating department (S5.2). */
@ApplicationScoped
public class WeeklyMail implements MailContent {

    static final String KIND = "tracking.weekly";

    /** The project's title and the closed week. */
    record Facts(String project, WeekSummary summary) {}

    @Override public String kind() { return KIND; }

    /** The page of reports shows the same. */
    @Override public Pace pace(NoticeView notice) { return Pace.news(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = Json.read(notice.facts(), Facts.class);
        var week = facts.summary();
        var blocks = new ArrayList<Block>();
        content(week, texts, blocks);
        var line = texts.get("tracking.weekly.line", facts.project(), week.planned(), week.actual(), week.done().size(), week.late().size(), week.missing().size());
        return new MailPage(texts.get("tracking.weekly.subject", week.day()), line, blocks,
                List.of(new MailPage.Link(texts.get("tracking.mail.open"), "project-reports.xhtml?id=" + notice.projectId())));
    }

    /** Who is missing, what is late, due and done, and the problems: the same in mail and print. */
    static void content(WeekSummary week, Texts texts, List<Block> blocks) {
        if (!week.missing().isEmpty()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("tracking.weekly.missing",
                String.join(texts.get("tracking.weekly.and"), week.missing().stream().map(WeekSummary.Missing::name).toList()))));
        table("late", week.late(), texts, blocks);
        table("due", week.due(), texts, blocks);
        table("done", week.done(), texts, blocks);
        if (!week.problems().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("tracking.weekly.problems")));
            blocks.add(new Block.Bullets(week.problems().stream().map(p -> (p.department().isEmpty() ? "" : p.department() + " · ")
                    + (p.task() == null ? "" : texts.get("tracking.weekly.problems.task", p.task()) + " · ") + p.what()).toList()));
        }
        if (!week.curve().isEmpty()) blocks.add(curve(week, texts));
        blocks.add(new Block.Paragraph(texts.get("tracking.weekly.definition")));
    }

    /** Planned and actual progress over time; today's point ends the second line. */
    private static Block curve(WeekSummary week, Texts texts) {
        var points = week.curve().stream().map(point -> new Block.Point(texts.dates().shortDay(point.day()), (int) Math.round(point.planned()),
                point.actual() == null ? null : (int) Math.round(point.actual()))).toList();
        return new Block.Curve(texts.get("tracking.report.curve"), List.of(texts.get("tracking.report.day"), texts.get("tracking.report.planned"),
                texts.get("tracking.report.actual")), points);
    }

    private static void table(String which, List<WeekSummary.Line> lines, Texts texts, List<Block> blocks) {
        if (lines.isEmpty()) return;
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.lead"), texts.get("tracking.word.owner"),
                texts.get("tracking.word.promised"), texts.get("tracking.report.percent"), texts.get("tracking.report.finish"));
        var rows = lines.stream().map(line -> Block.Row.of(line.number() + " " + line.name(), line.department(), line.owner(),
                texts.dates().shortDay(line.finish()), line.percent() + "% / " + line.planned() + "%", texts.dates().shortDay(line.expected()))).toList();
        blocks.add(new Block.Heading(texts.get("tracking.weekly." + which)));
        blocks.add(new Block.Table("", columns, rows));
    }
}
