package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Jakarta Mail looks for is looked for once, and is what was there. */
class MailServicesTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void aServiceIsLookedForAndReadOnce() {
        var services = new MailServices(new Library());
        for (int mail = 0; mail < 3; mail++) assertThat(ServiceLoader.load(Supplier.class, services)).hasExactlyElementsOfTypes(Greeting.class);
        assertThat(asked).hasValue(1);
        assertThat(opened).hasValue(1);
    }

    @Test
    void whatIsNotThereStaysSo() throws IOException {
        assertThat(Collections.list(new MailServices(new Library()).getResources("META-INF/services/nothing"))).isEmpty();
    }

    @Test
    void mailsAreMadeWhereItIsKnownAndTheThreadIsLeftAsItWas() throws Exception {
        var before = Thread.currentThread().getContextClassLoader();
        assertThat((Object) MailServices.with(() -> Thread.currentThread().getContextClassLoader())).isInstanceOf(MailServices.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    /** A service there is. */
    public static final class Greeting implements Supplier<String> {
        @Override public String get() { return "good morning"; }
    }

    /** A library that counts who looks into it. */
    private final class Library extends ClassLoader {

        Library() { super(MailServicesTest.class.getClassLoader()); }

        @Override public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.endsWith(Supplier.class.getName())) return Collections.emptyEnumeration();
            asked.incrementAndGet();
            return Collections.enumeration(new ArrayList<>(List.of(new URL(null, "library:" + name, new URLStreamHandler() {
                @Override protected URLConnection openConnection(URL address) { return counted(address); }
            }))));
        }

        private URLConnection counted(URL address) {
            return new URLConnection(address) {
                @Override public void connect() { }

                @Override public InputStream getInputStream() {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(Greeting.class.getName().getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
