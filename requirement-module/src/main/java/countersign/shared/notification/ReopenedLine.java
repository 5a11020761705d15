package countersign.shared.notification;

/**
 * One connection for a batch of mails, opened at the first and opened again when the server has hung up. When the server can't be reached at all,
 * the rest of the batch fails at once instead of waiting for as many timeouts.
 */
final class ReopenedLine implements AutoCloseable {

    private final MailTransport transport;
    private MailTransport.Line line;
    private MailTransport.MailFailure unreachable;

    ReopenedLine(MailTransport transport) { this.transport = transport; }

    /** Whether the server could be reached so far. */
    boolean reachable() { return unreachable == null; }

    void send(byte[] mime, String to) { line().send(mime, to); }

    private MailTransport.Line line() {
        if (unreachable != null) throw unreachable;
        if (line != null && !line.alive()) close();
        if (line == null) line = opened();
        return line;
    }

    private MailTransport.Line opened() {
        try {
            return transport.open();
        } catch (MailTransport.MailFailure failure) {
            unreachable = failure;
            throw failure;
        }
    }

    @Override public void close() {
        if (line != null) line.close();
        line = null;
    }
}
