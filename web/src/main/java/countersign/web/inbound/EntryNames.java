package countersign.web.inbound;

import countersign.shared.config.Hashes;
import countersign.shared.config.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What entries are called in people's calendars: as the modules call them, with a proof that only this installation can derive. A calendar's answer
 * names its meeting and nothing else that we wrote, and so whoever was never sent the invitation cannot answer it (A4).
 */
@ApplicationScoped
public class EntryNames {

    private static final int PROOF = 22; // 128 bits and more
    @Inject InstallationSettings installation;

    /** {@code meeting-7-p3@countersign} becomes {@code meeting-7-p3.PROOF@countersign}. */
    public String proved(String uid) {
        var at = uid.lastIndexOf('@');
        return at < 0 ? uid : uid.substring(0, at) + "." + proof(uid) + uid.substring(at);
    }

    /** The name that was proved so; empty when it was not, or by another installation. */
    Optional<String> read(String proved) {
        var at = proved.lastIndexOf('@');
        if (at < PROOF + 1 || proved.charAt(at - PROOF - 1) != '.') return Optional.empty();
        var uid = proved.substring(0, at - PROOF - 1) + proved.substring(at);
        return Hashes.same(proof(uid), proved.substring(at - PROOF, at)) ? Optional.of(uid) : Optional.empty();
    }

    private String proof(String uid) { return Hashes.keyed(installation.secret(), "entry:" + uid).substring(0, PROOF); }
}
