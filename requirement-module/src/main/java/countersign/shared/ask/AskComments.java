package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Keeps what people write about an ask without answering it, and tells the initiator (A4). The ask stays open. */
@ApplicationScoped
@Transactional
public class AskComments {

    /** The kind of the initiator's notice; its facts are a {@link Commented}. */
    public static final String KIND = "ask.comment";

    /** What the initiator is told. */
    public record Commented(long askId, long personId, String words) {}

    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskAudit audit;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Keeps the words of who may answer the ask, and tells the project's initiator. */
    public void add(Actor actor, long askId, String words) {
        var ask = em.find(Ask.class, askId);
        asks.mayAnswer(actor, ask);
        var comment = new AskComment();
        comment.askId = askId;
        comment.personId = actor.personId();
        comment.words = words;
        comment.writtenAt = clock.instant();
        em.persist(comment);
        audit.noted(actor, ask, "commented");
        var facts = new Commented(askId, actor.personId(), words);
        notices.tell(actor, NewNotice.of(KIND, ask.projectId, projects.view(ask.projectId).initiatorId(), "ask:" + askId + ":comment:" + comment.id, facts));
    }

    /** What was written about an ask, the oldest first. */
    public List<AskCommentView> of(long askId) {
        return em.createQuery("select c from AskComment c where c.askId = :ask order by c.id", AskComment.class).setParameter("ask", askId).getResultStream()
                .map(c -> new AskCommentView(c.personId, c.words, c.writtenAt)).toList();
    }
}
