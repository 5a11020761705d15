package countersign.web.requirement;

import countersign.requirement.Requirements;
import countersign.shared.policy.Scenario;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Starts a project: the kind of work is chosen, and the draft is there. */
@Named("newProject")
@RequestScoped
public class NewProjectBean {

    @Inject Requirements requirements;
    @Inject Me me;

    /** Opens a draft of that kind. @return the form's address */
    public String open(Scenario scenario) {
        var id = requirements.open(me.actor(), scenario);
        return "project-requirement?faces-redirect=true&id=" + id;
    }
}
