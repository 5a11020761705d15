package countersign.web.ops;

import countersign.shared.config.Settings;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Says in one sentence why the product cannot start (I4), once, below the stack traces that the server prints about it; a server that runs nothing
 * else is ended instead before it prints them, if {@code COUNTERSIGN_EXIT} says so.
 */
final class StartTrouble {

    private static final Logger LOG = Logger.getLogger(StartTrouble.class.getName());
    /** So that the sentence stands below what the server itself says of a failed deployment. */
    private static final long AFTER_MILLIS = 8000;
    /** A server that is told to end in the middle of its start may wait for itself. */
    private static final long ENDED_AFTER_MILLIS = 5000;
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private StartTrouble() {}

    /** Says the trouble, unless another was said before. Does not return when the server is to end. */
    static void say(Text trouble) {
        if (!SAID.compareAndSet(false, true)) return;
        var texts = Texts.of(Language.of(Locale.getDefault()), Directory.COMPANY_ZONE);
        var box = Box.of(List.of(texts.get("web.start.notRunning"), texts.get(trouble)));
        if (Settings.read("countersign.exit", "").equals("true")) {
            LOG.severe(box);
            later(ENDED_AFTER_MILLIS, () -> Runtime.getRuntime().halt(1));
            System.exit(1);
        }
        later(AFTER_MILLIS, () -> LOG.severe(box));
    }

    private static void later(long millis, Runnable what) {
        var thread = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            what.run();
        }, "countersign-start-trouble");
        thread.setDaemon(true);
        thread.start();
    }
}
