package countersign.web.policy;

import countersign.shared.policy.Measure;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyKind;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Rhythm;
import countersign.shared.text.Text;
import countersign.web.frame.Me;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How settings are chosen and said. */
@Named("policyWords")
@ApplicationScoped
public class PolicyWords {

    @Inject Me me;

    /** The codes to choose from where a row is a choice; empty where it is typed, and for no row. */
    public List<String> choices(PolicyKey key) {
        if (key == null) return List.of();
        Object[] codes = switch (key.kind()) {
            case WEEKDAY -> DayOfWeek.values();
            case RHYTHM -> Rhythm.values();
            case MEASURE -> Measure.values();
            default -> new Object[0];
        };
        return Arrays.stream(codes).map(String::valueOf).toList();
    }

    /** A choice in words. */
    public String choice(PolicyKey key, String code) { return me.texts().get(words(key, code)); }

    /** The units of time. */
    public PolicyTime.Unit[] getUnits() { return PolicyTime.Unit.values(); }

    /** What a row may be set to: from where to where, or the choices there are. */
    public String range(PolicyRow row) {
        var codes = choices(row.key());
        if (row.key().kind() != PolicyKind.MEASURE) return me.texts().get("web.admin.policy.fromTo", me.texts().get(row.lowestText()), me.texts().get(row.highestText()));
        return String.join(me.texts().get("web.frame.semicolon"), codes.subList(codes.indexOf(row.lowest()), codes.indexOf(row.highest()) + 1).stream().map(code -> choice(row.key(), code)).toList());
    }

    /** A setting of the history in words, with its range where that was kept too: {@code 2 WD [1 H..10 WD]}. */
    public String said(PolicyKey of, String canonical) {
        var parts = canonical.split("[\\[\\]]|\\.\\.");
        var words = Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty()).map(part -> me.texts().get(words(of, part))).toList();
        return words.size() < 3 ? words.get(0) : me.texts().get("web.admin.policy.ranged", words.get(0), words.get(1), words.get(2));
    }

    private static Text words(PolicyKey of, String canonical) { return new PolicyRow(of, canonical, canonical, canonical, canonical).text(); }
}
