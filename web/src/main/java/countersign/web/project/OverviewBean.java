package countersign.web.project;

import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Helping;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** A project's overview: what happens next, and who is waited for (S5.7). */
@Named
@RequestScoped
public class OverviewBean {

    @Inject ProjectBean project;
    @Inject ProjectPath path;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject AskAgain again;
    @Inject Helping helping;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private List<Waiting> waiting;
    private List<NextThing> next;
    private Boolean reading;

    /** One person waited for. {@code mine}: it is the reader's own; {@code enterable}: the reader may enter what they said or signed on paper. */
    public record Waiting(long askId, String person, String what, Instant due, boolean mine, boolean enterable) {}

    /** What happens next. */
    public List<NextThing> getNext() {
        if (next == null) next = path.next(project.getView(), me.texts());
        return next;
    }

    /** Who is waited for, by due time. */
    public List<Waiting> getWaiting() {
        if (waiting == null) {
            var open = asks.waitingFor(project.getView().id());
            var people = directory.people(open.stream().map(AskView::personId).distinct().toList());
            waiting = open.stream().map(a -> new Waiting(a.id(), people.get(a.personId()).name(), contents.of(a.kind()).page(a, me.texts()).title(),
                    a.dueAt(), a.personId() == me.getId(), helping.mayEnter(me.getId(), a))).toList();
        }
        return waiting;
    }

    /** Whether the reader opened a confidential project to read it (P5). */
    public boolean isReading() {
        if (reading == null) reading = access.onlyReads(project.getId(), me.getId());
        return reading;
    }

    /** Urges somebody who is waited for (催办). */
    public String urge(long askId) {
        var ours = getWaiting().stream().anyMatch(w -> w.askId() == askId);
        if (ours && refusals.attempt(() -> again.urge(me.actor(), askId))) refusals.done("web.project.urged");
        return "/project-overview.xhtml?faces-redirect=true&id=" + project.getId();
    }
}
