package countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.product.MailServer;
import countersign.product.MailServer.Arrived;
import countersign.product.Product;
import countersign.shared.notification.PromptSockets;
import countersign.shared.party.Directory;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Thousands of mails that are due at once (M2): {@code mvn -B -Pbench verify -Dbench=mail}. The rate at which they leave, beside the rate of the same
 * messages through Jakarta Mail to the same server; what pages take meanwhile, and while the bare side sends; and what arrives when the product is killed three times while sending.
 */
@EnabledIfSystemProperty(named = "bench", matches = "mail")
class MailBench {

    private static final int MAILS = Integer.getInteger("bench.mails", 2000);
    private static final int KILLS = 3;
    private static final int ROUNDS = 3; // one after the other, so that what else the machine does falls on both sides
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(100); // as many people who work: ten pages a second
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration JUST_BEFORE = Duration.ofMillis(50);
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-07-20T11:00");
    private static final String PAGE = "/projects.xhtml";
    private final MailServer server = MailServer.started();
    private Product product;

    @Test
    void thousandsAtOnce() throws Exception {
        try (var mails = server; var started = Product.started(mails.outgoing())) {
            product = started;
            product.close();
            for (int batch = 0; batch <= 2 * ROUNDS + 1; batch++) QueuedMails.write(product, batch, MAILS, at(batch).atZone(Directory.COMPANY_ZONE).toInstant());
            product.start();
            var rates = measured();
            var held = once(1).subList(0, Math.min(MAILS, 200));
            System.out.printf(Locale.ROOT, "Jakarta Mail as it comes, each mail's end held back for an acknowledgement: %.0f/s%n", held.size() / bare(held, null));
            killed(2 * ROUNDS + 1);
            System.out.println(rates);
        }
    }

    /** Prints what pages take, and returns what there is to say of the rates. */
    private String measured() throws Exception {
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        double ours = 0;
        double bare = 0;
        double besides = 0;
        try (var reader = Reader.of(product, "wangyaqin", PAGE)) {
            pages(reader, 60);
            sent(0, null); // both sides have run once when they are measured
            bare(once(0), new PromptSockets());
            for (int round = 1; round <= 2 * ROUNDS; round += 2) {
                ours += sent(round, null);
                bare += bare(once(round), new PromptSockets());
                without.addAll(pages(reader, 100));
                var took = sent(round + 1, () -> with.addAll(pages(reader, 1)));
                besides += took;
                beside.addAll(besideBare(reader, once(round + 1), took));
            }
        }
        System.out.printf(Locale.ROOT, "page %s %s with nothing to send; %s while sending %.0f/s; %s while Jakarta Mail alone sends as many%n", PAGE, said(without), said(with), ROUNDS * MAILS / besides,
                said(beside));
        return String.format(Locale.ROOT, "mail %d messages: ours %.0f/s, bare %.0f/s, ratio %.2f", MAILS, ROUNDS * MAILS / ours, ROUNDS * MAILS / bare, bare / ours);
    }

    /** Until just before the product looks again what is due, as it does every other second: how long a mail waits for that is no part of the rate. */
    private static void awaitTick() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(TICK.minus(JUST_BEFORE).toMillis() - Math.min(TICK.minus(JUST_BEFORE).toMillis(), System.currentTimeMillis() % TICK.toMillis()));
    }

    private static LocalDateTime at(int batch) { return FIRST.plusHours(batch); }

    /** Time passes to when they are due. Returns the seconds until all had arrived; {@code meanwhile} is done over and over. */
    private double sent(int batch, Runnable meanwhile) throws InterruptedException, ExecutionException {
        product.moveClockTo(at(batch).minusMinutes(1));
        product.sweep(); // what the sample project has to say is no part of it
        var arrived = server.expecting(MAILS);
        awaitTick();
        product.moveClockTo(at(batch).plusMinutes(1));
        var started = System.nanoTime();
        var took = arrived.thenApply(all -> all ? System.nanoTime() - started : Long.MAX_VALUE);
        while (meanwhile != null && !took.isDone()) meanwhile.run();
        if (took.get() == Long.MAX_VALUE) throw new AssertionError("only " + server.count() + " arrived");
        return took.get() / 1e9;
    }

    private List<Arrived> of(int batch) { return server.arrived().stream().filter(mail -> mail.to().startsWith(QueuedMails.login(batch))).toList(); }

    /** A batch as the product sent it, without the copies that the bare side sent since. */
    private List<Arrived> once(int batch) { return of(batch).subList(0, MAILS); }

    /** The same messages over one connection, one after the other. Returns the seconds it took. */
    private double bare(List<Arrived> messages, SocketFactory sockets) throws MessagingException { return bare(messages, sockets, 0); }

    /** The same, so slowly that it takes those seconds. */
    private double bare(List<Arrived> messages, SocketFactory sockets, double seconds) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        if (sockets != null) properties.put("mail.smtp.socketFactory", sockets);
        var session = Session.getInstance(properties);
        var sources = messages.stream().map(mail -> mail.source().getBytes(StandardCharsets.ISO_8859_1)).toList();
        var started = System.nanoTime();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < sources.size(); i++) {
                LockSupport.parkNanos(started + (long) (seconds * 1e9 * i / sources.size()) - System.nanoTime()); // not at all where that is over
                transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(sources.get(i))), InternetAddress.parse(messages.get(i).to()));
            }
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** What the page takes while another process than the product sends as many in the same time: what it costs that all share one machine. */
    private List<Double> besideBare(Reader reader, List<Arrived> messages, double seconds) {
        var sending = CompletableFuture.runAsync(() -> {
            try {
                bare(messages, new PromptSockets(), seconds);
            } catch (MessagingException failed) {
                throw new IllegalStateException(failed);
            }
        });
        var taken = new ArrayList<Double>();
        while (!sending.isDone()) taken.addAll(pages(reader, 1));
        sending.join();
        return taken;
    }

    private static String said(List<Double> millis) {
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f ms (%d requests)", Measures.at(millis, 0.5), Measures.at(millis, 0.95), millis.size());
    }

    /** Killed over and over while it sends: everything arrives, and what comes twice is the same message. */
    private void killed(int batch) throws InterruptedException {
        product.moveClockTo(at(batch).minusMinutes(1));
        product.sweep();
        int before = server.count();
        product.moveClockTo(at(batch).plusMinutes(1));
        for (int kill = 1; kill <= KILLS; kill++) {
            for (int tries = 0; server.count() < before + kill * MAILS / (KILLS + 1); tries++) {
                if (tries > 2400) throw new AssertionError("only " + (server.count() - before) + " arrived before kill " + kill);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            product.kill();
            product.start();
        }
        product.moveClock(Duration.ofMinutes(11)); // the leases of the killed are over
        product.sweep();
        product.sweep();
        var copies = of(batch).stream().collect(Collectors.groupingBy(Arrived::messageId));
        assertThat(copies).as("messages that arrived after %d kills", KILLS).hasSize(MAILS);
        assertThat(copies.values()).as("copies of one message").allSatisfy(same -> assertThat(same).extracting(Arrived::source).containsOnly(same.get(0).source()));
        System.out.printf("killed %d times while sending: %d messages arrived, %d of them twice, each with the Message-ID and the bytes of its copy%n", KILLS, copies.size(),
                copies.values().stream().filter(same -> same.size() > 1).count());
    }

    private static List<Double> pages(Reader reader, int times) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            taken.add(reader.millis());
            LockSupport.parkNanos(BETWEEN_PAGES.toNanos());
        }
        return taken;
    }
}
