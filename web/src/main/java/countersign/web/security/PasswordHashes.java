package countersign.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** How passwords are kept: PBKDF2 with HMAC-SHA-512, 210,000 iterations, a salt of 32 bytes each. */
@ApplicationScoped
public class PasswordHashes {

    private Pbkdf2PasswordHash hash;
    private String nobodys;

    /** For the container's proxy. */
    public PasswordHashes() {}

    @Inject
    PasswordHashes(Pbkdf2PasswordHash hash) {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32", "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        this.hash = hash;
        nobodys = hash.generate("nobody".toCharArray());
    }

    /** The text to store for a password. */
    public String of(String password) { return hash.generate(password.toCharArray()); }

    /** Whether a password is the one that was stored. */
    public boolean fits(String password, String stored) { return hash.verify(password.toCharArray(), stored); }

    /** Takes as long as a check, so that an unknown login is not answered sooner than a wrong password. */
    void pretend(String password) { hash.verify(password.toCharArray(), nobodys); }
}
