package countersign.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The least an SMTP server has to say, inside the server under test, where test libraries do not reach: it keeps the id of each message it takes. */
final class SmtpSink implements AutoCloseable {

    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    SmtpSink() throws IOException {
        socket = new ServerSocket(0);
        var listening = new Thread(this::listen, "smtp-sink");
        listening.setDaemon(true);
        listening.start();
    }

    int port() { return socket.getLocalPort(); }

    /** The ids of all messages taken, in their order. */
    List<String> messageIds() { return messageIds; }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                var talk = new Thread(() -> talk(connection), "smtp-sink-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection; var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(connection, "220 sink");
            for (var line = lines.readLine(); line != null && !line.toUpperCase().startsWith("QUIT"); line = lines.readLine()) {
                if (line.toUpperCase().startsWith("DATA")) take(connection, lines);
                else say(connection, "250 ok");
            }
            say(connection, "221 bye");
        } catch (IOException hungUp) {
            // the client is gone; what it handed over is kept
        }
    }

    private void take(Socket connection, BufferedReader lines) throws IOException {
        say(connection, "354 go on");
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            if (line.startsWith("Message-ID:")) messageIds.add(line.substring(11).strip());
        }
        say(connection, "250 taken");
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override public void close() throws IOException { socket.close(); }
}
