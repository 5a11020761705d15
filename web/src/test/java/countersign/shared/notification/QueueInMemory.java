package countersign.shared.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A queue that remembers in which order it was asked what, and whose mails can be made to look claimed or marked by a node that died. */
class QueueInMemory implements MailQueue {

    final Map<Long, MailState> states = new TreeMap<>();
    final Map<Long, Frozen> frozen = new TreeMap<>();
    final Map<Long, Integer> attempts = new TreeMap<>();
    final Map<Long, String> errors = new TreeMap<>();
    final List<String> steps = new ArrayList<>();
    private int drawn;

    void waiting(long id) { states.put(id, MailState.WAITING); }

    @Override public List<Long> due(int most) { return states.keySet().stream().filter(id -> states.get(id) == MailState.WAITING).limit(most).toList(); }

    @Override public boolean claim(long id) {
        if (states.get(id) != MailState.WAITING) return false;
        states.put(id, MailState.SENDING);
        return true;
    }

    @Override public Frozen freeze(long id) {
        steps.add("freeze " + id);
        return frozen.computeIfAbsent(id, first -> new Frozen(bytes(first), "reader" + first + "@example.com"));
    }

    private byte[] bytes(long id) {
        var text = "From: countersign@example.com\r\nTo: reader" + id + "@example.com\r\nMessage-ID: <mail" + id + "." + ++drawn
                + "@example.com>\r\nSubject: test\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nbody " + id + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override public void sent(long id) {
        steps.add("sent " + id);
        states.put(id, MailState.SENT);
    }

    @Override public boolean failed(long id, String error, boolean forGood) {
        steps.add("failed " + id);
        attempts.merge(id, 1, Integer::sum);
        errors.put(id, error);
        var over = forGood || Backoff.exhausted(attempts.get(id));
        states.put(id, over ? MailState.GIVEN_UP : MailState.WAITING);
        return over;
    }

    @Override public void keep(long id) { states.put(id, MailState.KEPT); }
}
