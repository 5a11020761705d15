package countersign.shared.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A queue that remembers in which order it was asked what, and whose mails can be made to look claimed or marked by a node that died. */
class QueueInMemory implements MailQueue {

    final Map<Long, MailState> states = new TreeMap<>();
    final Map<Long, Frozen> frozen = new TreeMap<>();
    final Map<Long, Integer> attempts = new TreeMap<>();
    final Map<Long, String> errors = new TreeMap<>();
    final List<String> steps = new ArrayList<>();
    /** Mails that cannot be composed. */
    final Set<Long> unwritable = new HashSet<>();
    private final Set<Long> failedNow = new HashSet<>();
    private int drawn;

    void waiting(long id) { states.put(id, MailState.WAITING); }

    @Override public synchronized List<Long> take(int most, Set<Long> sending) {
        var taken = states.keySet().stream().filter(id -> states.get(id) == MailState.WAITING && !failedNow.contains(id)).limit(most).toList();
        taken.forEach(id -> states.put(id, MailState.SENDING));
        return taken;
    }

    /** Time has passed: what failed may be tried again. */
    void pause() { failedNow.clear(); }

    @Override public synchronized Map<Long, Frozen> freeze(Collection<Long> ids) {
        if (ids.stream().anyMatch(unwritable::contains)) throw new IllegalStateException("a mail that cannot be composed");
        steps.add("freeze " + ids);
        var messages = new LinkedHashMap<Long, Frozen>();
        ids.forEach(id -> messages.put(id, frozen.computeIfAbsent(id, first -> new Frozen(bytes(first), "reader" + first + "@example.com"))));
        return messages;
    }

    private byte[] bytes(long id) {
        var text = "From: countersign@example.com\r\nTo: reader" + id + "@example.com\r\nMessage-ID: <mail" + id + "." + ++drawn
                + "@example.com>\r\nSubject: test\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nbody " + id + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override public synchronized void sent(Collection<Long> ids) {
        steps.add("sent " + ids);
        ids.forEach(id -> states.put(id, MailState.SENT));
    }

    @Override public synchronized boolean failed(long id, String error, boolean forGood) {
        steps.add("failed " + id);
        failedNow.add(id);
        attempts.merge(id, 1, Integer::sum);
        errors.put(id, error);
        var over = forGood || Backoff.exhausted(attempts.get(id));
        states.put(id, over ? MailState.GIVEN_UP : MailState.WAITING);
        return over;
    }

    @Override public void describe(int most) {}

    @Override public synchronized void keep(long id) { states.put(id, MailState.KEPT); }
}
