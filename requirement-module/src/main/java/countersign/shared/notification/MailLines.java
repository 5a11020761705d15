package countersign.shared.notification;

import countersign.shared.notification.MailQueue.Frozen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The connections of one run of the dispatcher. A few mails go over the first one; the others are opened when there are many. */
final class MailLines implements AutoCloseable {

    private static final int FEW = 8;
    private final List<ReopenedLine> lines;

    MailLines(MailTransport transport, int connections) {
        lines = IntStream.range(0, connections).mapToObj(each -> new ReopenedLine(transport)).toList();
    }

    /** Those over which so many mails go. */
    List<ReopenedLine> over(int mails) { return mails > FEW ? lines : lines.subList(0, 1); }

    /** A batch by addresses: what goes to one address goes over one connection, so that it arrives in its order. */
    static Collection<Map<Long, Frozen>> byAddress(Map<Long, Frozen> batch) {
        var all = new LinkedHashMap<String, Map<Long, Frozen>>();
        batch.forEach((id, message) -> all.computeIfAbsent(message.to(), first -> new LinkedHashMap<>()).put(id, message));
        return all.values();
    }

    /** Whether the server could be reached so far. */
    boolean reachable() { return lines.stream().allMatch(ReopenedLine::reachable); }

    @Override public void close() { lines.forEach(ReopenedLine::close); }
}
