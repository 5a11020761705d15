package countersign.shared.notification;

import countersign.shared.notification.MailQueue.Frozen;
import java.util.ArrayList;
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

    /** What of a batch goes over one connection, in its order. */
    record Share(ReopenedLine line, Map<Long, Frozen> messages) {}

    /** A batch by connections: what goes to one address goes over one, so that it arrives in its order. */
    List<Share> shares(Map<Long, Frozen> batch) {
        var used = batch.size() > FEW ? lines : lines.subList(0, 1);
        var shares = new ArrayList<Share>();
        used.forEach(line -> shares.add(new Share(line, new LinkedHashMap<>())));
        batch.forEach((id, message) -> shares.get(Math.floorMod(message.to().hashCode(), used.size())).messages().put(id, message));
        return shares;
    }

    /** Whether the server could be reached so far. */
    boolean reachable() { return lines.stream().allMatch(ReopenedLine::reachable); }

    @Override public void close() { lines.forEach(ReopenedLine::close); }
}
