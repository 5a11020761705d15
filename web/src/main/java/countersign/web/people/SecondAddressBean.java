package countersign.web.people;

import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Where a person's codes go (A3), on their profile: behind the login, so that who has nothing but a mail's link cannot have them sent elsewhere. */
@Named
@ViewScoped
public class SecondAddressBean implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Me me;
    @Inject People people;
    @Inject Directory directory;
    @Inject Refusals refusals;
    private String shown;
    private String typed;

    /** What the page shows, which is what a decision is about. */
    @PostConstruct
    void open() {
        show();
        typed = shown;
    }

    private void show() { shown = directory.person(me.getId()).secondAddress(); }

    /** Saves the address. */
    public String save() {
        if (!refusals.attempt(() -> people.secondAddress(me.actor(), shown, typed), this::show)) return null;
        refusals.done("web.profile.saved");
        return "/profile.xhtml?faces-redirect=true";
    }

    /** The address typed. */
    public String getTyped() { return typed; }

    /** @param typed see {@link #getTyped} */
    public void setTyped(String typed) { this.typed = typed; }
}
