package countersign.shared.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Jakarta Mail finds its parts. It asks the thread's class loader a dozen times a mail, and a server's class loader opens every library of the
 * application and of the server for an answer that never changes: three quarters of the time that a mail took. This one asks once.
 */
final class MailServices extends ClassLoader {

    private static final MailServices FOUND = new MailServices(MailServices.class.getClassLoader());
    private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

    private MailServices(ClassLoader application) { super(application); }

    /** Something that calls Jakarta Mail and nothing else. */
    interface Call<T> {
        T made() throws MessagingException, IOException;
    }

    /** Makes the call where what it looks for is known. */
    static <T> T with(Call<T> mail) throws MessagingException, IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(FOUND);
        try {
            return mail.made();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override public Enumeration<URL> getResources(String name) { return Collections.enumeration(known.computeIfAbsent(name, this::asked)); }

    private List<URL> asked(String name) {
        try {
            return List.copyOf(Collections.list(super.getResources(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
