package countersign.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that take some seconds until they listen. They lie below those that systems hand out to outgoing connections: of these any can be
 * in use by the time a server has started, and it ends then as if it had been asked to.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000; // Linux hands out ports from 32768 on, others from 49152
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port on which nobody listens, and that this process gets no second time. */
    public static int free() {
        for (int tries = 0; tries < END - FIRST; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (TAKEN.add(port) && listens(port)) return port;
        }
        throw new IllegalStateException("no port from " + FIRST + " to " + END + " is free");
    }

    private static boolean listens(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
