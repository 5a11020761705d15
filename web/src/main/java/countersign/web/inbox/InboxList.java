package countersign.web.inbox;

import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.act.AskWords;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one page of a person's asks, open or done. */
@RequestScoped
public class InboxList {

    static final int SIZE = 20;
    @Inject Me me;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject AskWords words;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** One page, and one row more when there is another page. */
    ArrayList<InboxRow> page(boolean done, int page) {
        var found = done ? asks.done(me.getId(), page * SIZE, SIZE + 1) : asks.inbox(me.getId(), page * SIZE, SIZE + 1);
        var headers = projects.views(found.stream().map(AskView::projectId).distinct().toList());
        var people = directory.people(found.stream().map(AskView::personId).distinct().toList());
        var rows = new ArrayList<InboxRow>();
        for (var ask : found) {
            var header = headers.get(ask.projectId());
            rows.add(row(ask, header == null ? "" : access.headline(header, me.getId()), people, done));
        }
        return rows;
    }

    private InboxRow row(AskView ask, String project, Map<Long, PersonView> people, boolean done) {
        var page = contents.of(ask.kind()).page(ask, me.texts());
        var forWhom = ask.personId() == me.getId() ? "" : people.get(ask.personId()).name();
        if (done) return new InboxRow(ask.id(), page.title(), project, forWhom, ask.answeredAt(), null, words.chosen(ask, page));
        var quick = quick(page);
        return new InboxRow(ask.id(), page.title(), project, forWhom, ask.dueAt(), quick == null ? null : quick.code(), quick == null ? "" : quick.label());
    }

    /** The agreeing answer, if a tap is enough for it: no words, no fields to fill in, and no terms still to be accepted. */
    private AskPage.Choice quick(AskPage page) {
        if (page.choices().isEmpty()) return null;
        var first = page.choices().get(0);
        var tap = first.oneTap() && !first.comment() && page.inputs().stream().noneMatch(AskPage.Input::required);
        return tap && (!first.signs() || me.getPerson().termsAcceptedAt() != null) ? first : null;
    }
}
