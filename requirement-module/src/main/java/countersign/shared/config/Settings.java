package countersign.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings such as {@code countersign.db.url}: the system property of that name, else the environment variable
 * {@code COUNTERSIGN_DB_URL}, else MicroProfile Config where the server has it. An empty value counts as not set.
 */
@ApplicationScoped
public class Settings {

    /** The setting, or {@code otherwise} when nobody set it. */
    public String get(String key, String otherwise) { return read(key, otherwise); }

    /** A yes-or-no setting: {@code true}, {@code yes}, {@code on} or {@code 1} mean yes. */
    public boolean flag(String key, boolean otherwise) {
        var set = read(key, "");
        return set.isEmpty() ? otherwise : set.toLowerCase(Locale.ROOT).matches("true|yes|on|1");
    }

    /** The same without CDI, for code that runs before it: the data source and the extension that picks the login. */
    public static String read(String key, String otherwise) {
        var set = System.getProperty(key);
        if (blank(set)) set = System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        if (blank(set)) set = microProfile(key);
        return blank(set) ? otherwise : set.strip();
    }

    private static boolean blank(String set) { return set == null || set.isBlank() || set.startsWith("${"); }

    private static String microProfile(String key) {
        try {
            return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse("");
        } catch (RuntimeException | LinkageError noMicroProfile) {
            return ""; // not every Jakarta EE 10 server brings it
        }
    }
}
