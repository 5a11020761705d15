package countersign.web.security;

import java.security.SecureRandom;

/** Random passwords for a first login: read aloud and typed without mistakes, 59 bits, shown once and kept as a hash only. */
public final class InitialPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    /** A new one, such as {@code k7mp-3xqa-zw9t}. */
    public static String random() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            if (i > 0 && i % IN_GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
