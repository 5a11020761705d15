package countersign.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What an installation settles once and then keeps in its database, alike on every node: above all its secret, from which the tokens of mail links
 * and the ids of mails are derived. It is made at the first start and never shipped, exported or logged.
 */
@ApplicationScoped
public class InstallationSettings {

    private final Map<String, String> known = new ConcurrentHashMap<>();
    @Inject InstallationStore store;

    /** The installation's secret: 32 random bytes. */
    public byte[] secret() { return Base64.getDecoder().decode(settled("link.secret", InstallationSettings::random)); }

    /** The setting of that name; if there is none yet, {@code first} settles it, on one node only. */
    public String settled(String name, Supplier<String> first) {
        return known.computeIfAbsent(name, missing -> store.read(missing).orElseGet(() -> settle(missing, first.get())));
    }

    /** A setting as it stands in the database now; for those that change. */
    public Optional<String> find(String name) { return store.read(name); }

    /** Writes a setting that changes. */
    public void put(String name, String content) { store.put(name, content); }

    private String settle(String name, String content) {
        try {
            store.add(name, content);
            return content;
        } catch (RuntimeException anotherNodeWasFirst) {
            return store.read(name).orElseThrow(() -> anotherNodeWasFirst);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
