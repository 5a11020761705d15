package countersign.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/** How passwords are kept: PBKDF2 with HMAC-SHA-512, 210,000 iterations, a salt of 32 bytes each. */
@ApplicationScoped
public class PasswordHashes {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;
    /** No password's, but checked against in the same time; not computed at every start. */
    private static final String NOBODYS = String.join(":", ALGORITHM, String.valueOf(ITERATIONS), zeros(SALT_BYTES), zeros(KEY_BYTES));
    private Pbkdf2PasswordHash hash;

    /** For the container's proxy. */
    public PasswordHashes() {}

    @Inject
    PasswordHashes(Pbkdf2PasswordHash hash) {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", ALGORITHM, "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES), "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
        this.hash = hash;
    }

    private static String zeros(int bytes) { return Base64.getEncoder().encodeToString(new byte[bytes]); }

    /** The text to store for a password. */
    public String of(String password) { return hash.generate(password.toCharArray()); }

    /** Whether a password is the one that was stored. */
    public boolean fits(String password, String stored) { return hash.verify(password.toCharArray(), stored); }

    /** Takes as long as a check, so that an unknown login is not answered sooner than a wrong password. */
    void pretend(String password) { hash.verify(password.toCharArray(), NOBODYS); }
}
