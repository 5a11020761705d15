package countersign.requirement;

import countersign.requirement.domain.ActionItem;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks owners for their action items and tells whoever asked how they answered. */
@ApplicationScoped
class ActionItemAsking {

    @Inject Asks asks;
    @Inject Notices notices;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** An item noted late, or imported, leaves its owner the usual time to answer. While the project rests nobody is asked; they are when it goes on (S5.8). */
    void ask(Actor actor, ActionItem item, String origin, String summary) {
        access.grant(item.projectId(), item.ownerId(), AccessSource.PARTICIPANT);
        var project = projects.view(item.projectId());
        if (project.state() == ProjectState.SUSPENDED) return;
        var by = item.askedBy() == 0 ? "" : directory.person(item.askedBy()).name();
        var facts = new ActionItemFacts(item.id(), (project.number() + " " + project.title()).strip(), item.what(), item.due(), by, origin, summary);
        var capacity = Capacity.of(Capacity.Role.ACTION_OWNER);
        var due = clock.promised(item.ownerId(), item.due());
        asks.open(actor, due.isAfter(clock.now())
                ? NewAsk.due(ActionItemFacts.KIND, item.projectId(), subject(item), facts, item.ownerId(), capacity, due)
                : NewAsk.of(ActionItemFacts.KIND, item.projectId(), subject(item), facts, item.ownerId(), capacity, clock.policy(item.projectId()).answer()));
    }

    void withdraw(Actor actor, ActionItem item) { asks.withdrawAll(actor, ActionItemFacts.KIND, subject(item)); }

    void tell(Actor by, ActionItem item, String answer, String words, long askId) {
        if (item.askedBy() == 0) return;
        var facts = new ActionItemNotice(answer, item.projectId(), item.what(), directory.person(item.ownerId()).name(), words, item.due());
        notices.tell(by, NewNotice.of(ActionItemNotice.KIND, item.projectId(), item.askedBy(), subject(item) + ":" + askId, facts));
    }

    /** The owner need not do it any more. */
    void tellDropped(Actor by, ActionItem item, String why) {
        var facts = new ActionItemNotice("CANCELLED", item.projectId(), item.what(), directory.person(by.principal()).name(), why, item.due());
        notices.tell(by, NewNotice.of(ActionItemNotice.KIND, item.projectId(), item.ownerId(), subject(item) + ":dropped", facts));
    }

    static String subject(ActionItem item) { return "action-item:" + item.id(); }
}
