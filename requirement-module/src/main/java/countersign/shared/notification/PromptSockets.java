package countersign.shared.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once (TCP_NODELAY). A mail ends with a full stop on a line of its own, which Jakarta Mail hands over apart: without this it is
 * held back until the server has acknowledged what came before, some 40 ms a mail. TLS is put on top of them.
 */
public final class PromptSockets extends SocketFactory {

    @Override public Socket createSocket() throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override public Socket createSocket(String host, int port) throws IOException { return connected(new InetSocketAddress(host, port), null); }

    @Override public Socket createSocket(InetAddress host, int port) throws IOException { return connected(new InetSocketAddress(host, port), null); }

    @Override public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(InetSocketAddress there, InetSocketAddress here) throws IOException {
        var socket = createSocket();
        try {
            if (here != null) socket.bind(here);
            socket.connect(there);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
