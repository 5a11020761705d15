package countersign.web.rest;

import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.text.Texts;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Who calls the API, for its resources: the actor of a command, their language, and what they may see. */
@RequestScoped
public class Commands {

    @Inject Me me;
    @Inject ProjectAccess access;

    /** The caller's id. */
    public long personId() { return me.getId(); }

    /** The caller acting. */
    public Actor actor() { return new Actor(me.getId(), null, Actor.Way.PAGE); }

    /** The bundles as the caller reads them. */
    public Texts texts() { return me.texts(); }

    /** The caller, checked to see that project. @throws countersign.shared.access.NotVisible which is answered with 404 */
    public Actor actorIn(long projectId) {
        access.require(projectId, me.getId());
        return actor();
    }
}
