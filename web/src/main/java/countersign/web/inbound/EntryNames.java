package countersign.web.inbound;

import countersign.shared.config.Hashes;
import countersign.shared.config.InstallationSettings;
import countersign.shared.notification.CalendarInvite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What entries are called in people's calendars: as the modules call them, with a proof that only this installation can derive. The name is what every
 * calendar sends back with its answer, and it stays through updates and cancellation; so a meeting's name is each person's own, and nobody who has the
 * entry can answer for somebody else (A4). Tasks, which nobody answers, have one name for all, and so have meetings that had been sent out under one.
 */
@ApplicationScoped
public class EntryNames {

    private static final Pattern OWN = Pattern.compile("(.+)\\.([0-9a-z]{1,12})-([a-z2-7]{20})(@[^@]+)", Pattern.CASE_INSENSITIVE);
    private static final int PROOF = 22; // 128 bits and more
    @Inject InstallationSettings installation;
    @Inject SharedNames shared;

    /** The entries as that person's calendar is to call them. */
    public List<CalendarInvite> named(List<CalendarInvite> entries, long personId) {
        var alike = shared.among(entries.stream().map(CalendarInvite::uid).toList());
        return entries.stream().map(entry -> entry.called(entry.meeting() && !alike.contains(entry.uid()) ? own(entry.uid(), personId) : common(entry.uid()))).toList();
    }

    /** {@code meeting-7-p3@countersign} becomes {@code meeting-7-p3.PERSON-PROOF@countersign}. */
    public String own(String uid, long personId) {
        var at = uid.lastIndexOf('@');
        return at < 0 ? uid : uid.substring(0, at) + "." + Long.toString(personId, Character.MAX_RADIX) + "-" + proof(uid, personId) + uid.substring(at);
    }

    /** {@code task-7-p3@countersign} becomes {@code task-7-p3.PROOF@countersign}. */
    public String common(String uid) {
        var at = uid.lastIndexOf('@');
        return at < 0 ? uid : uid.substring(0, at) + "." + proof(uid) + uid.substring(at);
    }

    /** An entry as its module calls it. @param personId whose it is; null where all have it under that name */
    record Named(String uid, Long personId) {}

    /** What such a name stands for; empty when nothing proves it, or only another installation. */
    Optional<Named> read(String name) {
        var own = OWN.matcher(name);
        if (!own.matches()) return common(name, name.lastIndexOf('@'));
        var uid = own.group(1) + own.group(4);
        var person = Long.parseLong(own.group(2).toLowerCase(Locale.ROOT), Character.MAX_RADIX);
        return Hashes.same(proof(uid, person), own.group(3).toLowerCase(Locale.ROOT)) ? Optional.of(new Named(uid, person)) : Optional.empty();
    }

    private Optional<Named> common(String name, int at) {
        if (at < PROOF + 1 || name.charAt(at - PROOF - 1) != '.') return Optional.empty();
        var uid = name.substring(0, at - PROOF - 1) + name.substring(at);
        return Hashes.same(proof(uid), name.substring(at - PROOF, at)) ? Optional.of(new Named(uid, null)) : Optional.empty();
    }

    /** Of letters that may change their case on the way, as a reply's token. */
    private String proof(String uid, long personId) { return ReplyToken.letters(Hashes.keyed(installation.secret(), "entry:" + personId + ":" + uid)); }

    private String proof(String uid) { return Hashes.keyed(installation.secret(), "entry:" + uid).substring(0, PROOF); }
}
