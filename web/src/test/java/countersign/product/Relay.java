package countersign.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The line to the mail server: it can be cut, and it can lose the one reply that matters, the one that says that a mail was taken. */
final class Relay implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;
    private volatile CountDownLatch lost;

    Relay(int server) {
        this.server = server;
        listen(0);
        this.port = listening.getLocalPort();
    }

    int port() { return port; }

    /** Connections end and further ones are refused, until {@link #restore}. */
    void cut() {
        close();
        open.forEach(Relay::quietly);
        open.clear();
    }

    void restore() { listen(port); }

    /** The next mail is taken, but who sent it does not hear so, and hears nothing any more. */
    void loseTheNextAcceptance() { lost = new CountDownLatch(1); }

    /** Waits until that has happened. */
    void awaitTheLoss() {
        try {
            if (!lost.await(60, TimeUnit.SECONDS)) throw new AssertionError("no mail was sent");
            lost = null;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void listen(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at));
            listening = socket;
            start(() -> accept(socket));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                var there = new Socket("127.0.0.1", server);
                client.setTcpNoDelay(true); // a line that is long, not slow
                there.setTcpNoDelay(true);
                open.add(client);
                open.add(there);
                start(() -> carry(client, there));
                start(() -> bringBack(there, client));
            } catch (IOException cut) {
                // refused from now on
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // so does the other side
        }
    }

    private void bringBack(Socket from, Socket to) {
        try (from; to; var replies = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1))) {
            boolean mail = false;
            for (var reply = replies.readLine(); reply != null; reply = replies.readLine()) {
                var losing = lost; // who waits for the loss forgets it at once
                if (losing != null && (losing.getCount() == 0 || mail && reply.startsWith("250"))) losing.countDown();
                else to.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                mail = reply.startsWith("354");
            }
        } catch (IOException hungUp) {
            // so does the other side
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "mail-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closedAlready) {
            // as it should be
        }
    }

    @Override public void close() { quietly(listening); }
}
