package countersign.web.security;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The session's token that commands by script and plain forms carry, so that no other site can send them. */
@Named("csrf")
@SessionScoped
public class Csrf implements Serializable {

    private static final long serialVersionUID = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final String token = fresh();

    private static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The token. */
    public String getToken() { return token; }

    /** Whether that is the token; in constant time. */
    public boolean matches(String sent) {
        return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
