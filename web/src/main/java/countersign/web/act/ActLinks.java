package countersign.web.act;

import countersign.shared.ask.AskView;
import countersign.shared.config.InstallationSettings;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes the links of mails and checks those that come back. */
@ApplicationScoped
public class ActLinks {

    @Inject InstallationSettings installation;

    /** The path of an ask's act page for a person, its addressee or their deputy, below the base URL. */
    public String path(AskView ask, PersonView person) { return "act/" + token(ask, person); }

    /** The same, with an answer chosen already (but not given). */
    public String path(AskView ask, PersonView person, String choice) {
        return path(ask, person) + "?a=" + URLEncoder.encode(choice, StandardCharsets.UTF_8);
    }

    LinkToken token(AskView ask, PersonView person) {
        return LinkToken.of(installation.secret(), ask.id(), person.id(), ask.generation(), person.linkGeneration());
    }

    LinkToken.Standing standing(LinkToken link, AskView ask, PersonView person) {
        return link.standing(installation.secret(), ask.generation(), person.linkGeneration());
    }
}
