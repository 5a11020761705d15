package countersign.web.security;

import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Checks a password against the one stored here; whoever has left has none. */
@ApplicationScoped
public class PasswordStore implements IdentityStore {

    @Inject Directory directory;
    @Inject PasswordHashes passwords;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) return CredentialValidationResult.NOT_VALIDATED_RESULT;
        var stored = directory.passwordHash(typed.getCaller());
        if (stored.isEmpty()) {
            passwords.pretend(typed.getPasswordAsString());
            return CredentialValidationResult.INVALID_RESULT;
        }
        return passwords.fits(typed.getPasswordAsString(), stored.get())
                ? new CredentialValidationResult(typed.getCaller()) : CredentialValidationResult.INVALID_RESULT;
    }
}
