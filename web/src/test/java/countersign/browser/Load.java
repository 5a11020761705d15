package countersign.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many people act at the same time while the product is killed and started: they answer from their mails, two of them the same thing, and write tasks
 * into the table. Every act carries a word of its own; it is noted as {@link #sent}, and as {@link #acknowledged} once the product has said so.
 */
final class Load implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    /** Where the initiator's commands go, and what lets them in. */
    record Session(String commands, String cookie, String csrf) {}

    /** The words of all acts that were sent; of those that the product acknowledged. */
    record Acts(Set<String> sent, Set<String> acknowledged) {
        Acts() { this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet()); }
    }

    final Acts answers = new Acts();
    final Acts tasks = new Acts();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final ExecutorService people = Executors.newFixedThreadPool(6);
    private final AtomicInteger number = new AtomicInteger();
    private volatile Session session;
    private volatile boolean ended;

    Load(Session session) { this.session = session; }

    /** The product runs again, and the initiator has logged in. */
    void goOn(Session again) { session = again; }

    /** From now on everybody waits for the product to run again. */
    void pause() { session = null; }

    /** Two people answer what each of these links asks, at the same time. */
    List<Future<?>> answer(List<String> links) {
        return links.stream().flatMap(link -> List.<Runnable>of(() -> answer(link, "done"), () -> answer(link, "not-done")).stream()).<Future<?>>map(people::submit).toList();
    }

    /** Somebody writes one task after the other until {@link #end}. */
    Future<?> write() { return people.submit(() -> { while (!ended) write("任务" + number.incrementAndGet()); }); }

    void end() { ended = true; }

    /** Who comes second is refused, and is shown the own words to be copied. */
    private void answer(String link, String choice) {
        var address = link.replaceFirst("\\?.*", "");
        var token = address.replaceFirst(".*/", "");
        while (true) {
            awaitTheProduct();
            var word = "答复" + number.incrementAndGet() + "号";
            try {
                answers.sent().add(word);
                var answer = client.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form("t", token, "choice", choice, "comment", word))).build(), HttpResponse.BodyHandlers.ofString());
                var answered = answer.body();
                if (answer.statusCode() == 200 && answered.contains(word) && !answered.contains("name=\"choice\"")) answers.acknowledged().add(word);
                if (!answered.contains("name=\"choice\"")) return; // answered, by this one or by the other
            } catch (IOException noAnswer) {
                pauseShortly();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static String form(String... pairs) {
        var form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        return form.toString();
    }

    /** One task; on a version that is stale it is tried again on the newest, as the page does. */
    private void write(String name) {
        tasks.sent().add(name);
        try {
            for (boolean tried = false; !tried; ) {
                var here = awaitTheProduct();
                var table = VERSION.matcher(send(here, HttpRequest.newBuilder(URI.create(here.commands().replaceFirst("/commands$", "")))).body());
                if (!table.find()) return;
                var reply = send(here, HttpRequest.newBuilder(URI.create(here.commands())).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"version\":" + table.group(1) + ",\"commands\":[{\"op\":\"insert\",\"tempId\":\"n\",\"parent\":null,\"after\":null},"
                        + "{\"op\":\"set\",\"id\":\"n\",\"field\":\"name\",\"value\":\"" + name + "\"}]}")));
                if (reply.statusCode() == 200 && reply.body().contains("\"problems\":[]")) tasks.acknowledged().add(name);
                tried = reply.statusCode() != 409;
            }
        } catch (IOException noAnswer) {
            pauseShortly();
        }
    }

    private HttpResponse<String> send(Session here, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.header("Cookie", here.cookie()).header("X-CSRF-Token", here.csrf()).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Session awaitTheProduct() {
        for (var here = session; ; here = session) {
            if (here != null) return here;
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("ended while the product was down");
            pauseShortly();
        }
    }

    private static void pauseShortly() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override public void close() {
        end();
        people.shutdownNow();
    }
}
