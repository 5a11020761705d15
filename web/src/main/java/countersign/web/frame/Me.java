package countersign.web.frame;

import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * The person at the page, read once a request, so that somebody who leaves is out at the next click. Before login there is nobody, and the language
 * is the one chosen on the login page, else the one the browser asks for.
 */
@Named("me")
@RequestScoped
public class Me {

    @Inject HttpServletRequest request;
    @Inject Directory directory;
    @Inject AskLists asks;
    private PersonView person;
    private boolean looked;
    private Language chosen;
    private Long open;
    private List<String> principals;

    /** Whether somebody is logged in who is still with the company. */
    public boolean isPresent() { return person() != null; }

    /** The person. @throws IllegalStateException when nobody is logged in: pages behind the login never see that */
    public PersonView getPerson() {
        if (person() == null) throw new IllegalStateException("nobody is logged in");
        return person;
    }

    /** The person's id. */
    public long getId() { return getPerson().id(); }

    /** The person's name; empty before login. */
    public String getName() { return isPresent() ? person.name() : ""; }

    /** What stands in the round mark beside the name: the last two characters of a Chinese name, else the first letter. */
    public String getInitials() {
        var name = getName();
        if (name.isEmpty()) return "";
        var chinese = Character.isIdeographic(name.codePointAt(0));
        return chinese ? name.substring(Math.max(0, name.length() - 2)) : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** Whether the person administers the installation. */
    public boolean isAdministrator() { return isPresent() && person.administrator(); }

    /** This person acting at a page, for every command. */
    public Actor actor() { return Actor.onPage(getId()); }

    /** How many asks wait for the person, and for those they stand in for. */
    public long getOpen() {
        if (open == null) open = isPresent() ? asks.open(person.id()) : 0L;
        return open;
    }

    /** The names of those the person stands in for today. */
    public List<String> getPrincipals() {
        if (principals == null) {
            var ids = directory.actsFor(getId());
            principals = directory.people(ids).values().stream().map(PersonView::name).sorted().toList();
        }
        return principals;
    }

    /** The same as one text. */
    public String getPrincipalNames() { return String.join(texts().get("web.frame.comma"), getPrincipals()); }

    /** The language of this request. */
    public Language getLanguage() {
        if (chosen == null) chosen = isPresent() ? person.language() : LanguageCookie.of(request);
        return chosen;
    }

    /** The same for Faces. */
    public Locale getLocale() { return getLanguage().locale(); }

    /** The bundles in this person's language and zone. */
    public Texts texts() { return Texts.of(getLanguage(), isPresent() ? person.zone() : Directory.COMPANY_ZONE); }

    private PersonView person() {
        if (!looked) {
            looked = true;
            var principal = request.getUserPrincipal();
            person = principal == null ? null : directory.byLogin(principal.getName())
                    .filter(p -> p.presentOn(directory.today())).orElse(null);
        }
        return person;
    }
}
