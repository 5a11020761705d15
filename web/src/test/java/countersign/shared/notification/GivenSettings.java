package countersign.shared.notification;

import countersign.shared.config.Settings;
import java.util.Map;

/** Settings that a test gives, and may change. */
public final class GivenSettings {

    private GivenSettings() {}

    /** The settings of mail. @param given by key; what is not given is not set */
    public static MailSettings mail(Map<String, String> given) {
        return new MailSettings(new Settings() {
            @Override public String get(String key, String otherwise) { return given.getOrDefault(key, otherwise); }
            @Override public boolean flag(String key, boolean otherwise) { return Boolean.parseBoolean(given.getOrDefault(key, "false")); }
        });
    }
}
