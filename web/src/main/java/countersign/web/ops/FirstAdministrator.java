package countersign.web.ops;

import countersign.shared.Actor;
import countersign.shared.config.Settings;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.PersonForm;
import countersign.shared.text.Language;
import countersign.web.security.InitialPassword;
import countersign.web.security.PasswordHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets somebody into an empty installation: an administrator {@code COUNTERSIGN_ADMIN_LOGIN} (by default {@code admin}) with the password
 * {@code COUNTERSIGN_ADMIN_PASSWORD}, else a random one that the start report prints once.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

    /** Whom to log in as; {@code password} is null when the settings gave it. */
    public record Login(String login, String password) {}

    @Inject Directory directory;
    @Inject Organisation organisation;
    @Inject PasswordHashes hashes;
    @Inject Settings settings;

    /** Adds the administrator if nobody is known yet; says whom to log in as then. */
    public Optional<Login> addIfNobody() {
        if (directory.peopled()) return Optional.empty();
        var login = settings.get("countersign.admin.login", "admin");
        var given = settings.get("countersign.admin.password", "");
        var password = given.isEmpty() ? InitialPassword.random() : given;
        var language = Language.of(Locale.getDefault());
        var id = organisation.savePerson(Actor.SYSTEM, new PersonForm(null, 0, login, login, settings.get("countersign.admin.email", login + "@localhost"),
                "", "", null, 0, language, Directory.COMPANY_ZONE.getId(), true, null));
        organisation.password(Actor.SYSTEM, id, hashes.of(password));
        return Optional.of(new Login(login, given.isEmpty() ? password : null));
    }
}
