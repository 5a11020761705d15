package countersign.web.act;

import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Retimed;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.MailPage.Link;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The one mail about all of a person's due times that a change of policy or calendar moved: from when to when, because of what (A5). */
@ApplicationScoped
public class RetimedMail implements MailContent {

    private static final int MOST_LINKS = 10;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject ActLinks links;

    @Override public String kind() { return Retimed.KIND; }

    /** Who plans by their due times is to know the new ones. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(Retimed.class);
        var reader = directory.person(notice.personId());
        var known = new LinkedHashMap<Long, AskView>();
        for (var line : facts.lines()) if (line.askId() != 0) known.computeIfAbsent(line.askId(), asks::view);
        var titles = known.values().stream().collect(Collectors.toMap(AskView::id, ask -> title(ask, texts)));
        var buttons = known.values().stream().filter(AskView::open).limit(MOST_LINKS).map(ask -> new Link(titles.get(ask.id()), links.path(ask, reader))).toList();
        return new MailPage(texts.get("web.mail.retimed.subject", facts.lines().size()), texts.get("web.mail.retimed.line", texts.get(facts.cause().text())),
                List.of(new Block.Bullets(facts.lines().stream().map(line -> line(line, titles, texts)).toList())), buttons);
    }

    private String line(Retimed.Line line, Map<Long, String> titles, Texts texts) {
        var what = line.askId() != 0 ? titles.get(line.askId()) : clock(line, texts);
        return texts.get("web.mail.retimed.moved", what, texts.dates().moment(line.from()), texts.dates().moment(line.to()));
    }

    private String clock(Retimed.Line line, Texts texts) {
        var project = projects.views(Set.of(line.projectId())).get(line.projectId());
        return project != null && project.confidential() ? discreet(project, texts) : texts.get(line.key(), line.args().toArray());
    }

    /** Of a confidential project the number alone is said (P5). */
    private String title(AskView ask, Texts texts) {
        var project = projects.view(ask.projectId());
        return project.confidential() ? discreet(project, texts) : contents.of(ask.kind()).page(ask, texts).title();
    }

    private static String discreet(ProjectView project, Texts texts) { return texts.get("web.mail.retimed.confidential", project.number()); }
}
