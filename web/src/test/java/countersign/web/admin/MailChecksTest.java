package countersign.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.content.Block.Tone;
import countersign.shared.notification.GivenSettings;
import countersign.shared.notification.MailHealth;
import countersign.shared.notification.MailMetrics;
import countersign.shared.notification.Refusals;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailChecksTest {

    private static final MailMetrics QUIET = new MailMetrics(0, 0, null, 0);
    private final MailHealth health = new MailHealth();
    private final MailChecks checks = new MailChecks(GivenSettings.mail(Map.of("countersign.url", "https://cs.example.com", "countersign.mail.host", "mail.example.com")), health);
    private final Texts english = Texts.of(Language.EN, ZoneOffset.UTC);

    @Test void aServerThatTakesMailsIsGood() { assertThat(checks.check(english, QUIET).tone()).isEqualTo(Tone.GOOD); }

    @Test void aServerThatDoesNotLetUsInIsBadWhateverTheQueueSays() {
        Refusals.ofLogin(health);
        var check = checks.check(english, QUIET);
        assertThat(check.tone()).isEqualTo(Tone.BAD);
        assertThat(check.sentence()).contains("mail.example.com:25").contains("COUNTERSIGN_MAIL_PASSWORD");
    }

    @Test void whatWaitsAndWhatFailedIsCounted() {
        var check = checks.check(english, new MailMetrics(7, 2, Instant.parse("2026-07-20T01:00:00Z"), 3));
        assertThat(check.facts().stream().map(fact -> fact.label() + " " + fact.value())).contains("Waiting 7", "Tried again 2", "Given up 3");
        assertThat(check.tone()).isEqualTo(Tone.WARN);
    }
}
