package countersign.shared.policy;

import countersign.shared.text.Text;
import java.util.List;

/**
 * A row of the policy page: what is set and in which range, in canonical writing. {@code standard} is what holds if the row is put back: the
 * product's setting for a scenario's row, the scenario's for a project's.
 *
 * @param own what the project set itself, which may not be what holds; null where it set nothing, and for a scenario
 */
public record PolicyRow(PolicyKey key, String setting, String lowest, String highest, String standard, String own) {

    /** A scenario's row. */
    public PolicyRow(PolicyKey key, String setting, String lowest, String highest, String standard) { this(key, setting, lowest, highest, standard, null); }

    /** Whether the project set something else than holds: the scenario's rule became stricter since, or its range leaves it something else. */
    public boolean overruled() { return own != null && !own.equals(setting); }

    /** What the project set itself, in words. */
    public Text ownText() { return key.kind().text(own); }

    /** Setting and range, for telling whether they are still what a form showed: {@code 2 WD [1 H..10 WD]}. */
    public String shown() { return new PolicyStandard(setting, lowest, highest).toString(); }

    /** Whether somebody changed it. */
    public boolean changed() { return !setting.equals(standard); }

    /** The setting in words. */
    public Text text() { return key.kind().text(setting); }

    /** What holds if the row is put back, in words. */
    public Text standardText() { return key.kind().text(standard); }

    /** Whether a project has anything to choose. */
    public boolean free() { return key.tightening() != PolicyKey.Tightening.NONE && (!lowest.equals(highest) || key.kind().canBeOff() && !lowest.equals(PolicyKind.OFF)); }

    /** The units in which a project may write a time. */
    public List<PolicyTime.Unit> units() { return PolicyRules.units(key, standard); }

    /** The lower bound in words. */
    public Text lowestText() { return key.kind().text(lowest); }

    /** The upper bound in words. */
    public Text highestText() { return key.kind().text(highest); }
}
