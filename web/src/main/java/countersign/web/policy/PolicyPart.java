package countersign.web.policy;

import countersign.shared.policy.PolicyKind;
import java.io.Serializable;

/** One value of a policy's row as the form holds it: a number with its unit, a choice, or off. Reads and writes the canonical text. */
public class PolicyPart implements Serializable {

    private final PolicyKind kind;
    private String plain = "";
    private String unit = "WD";
    private boolean off;

    /** @param canonical what is set */
    public PolicyPart(PolicyKind kind, String canonical) {
        this.kind = kind;
        if (canonical.equals(PolicyKind.OFF)) {
            off = true;
            return;
        }
        var parts = canonical.split(" ", 2);
        plain = isTime() ? parts[0] : canonical;
        if (isTime() && parts.length > 1) unit = parts[1];
    }

    /** What is typed, as the policy reads it; whether it is right is for the policy to say. */
    public String written() {
        if (off) return PolicyKind.OFF;
        var typed = plain == null ? "" : plain.strip();
        return isTime() ? typed + " " + unit : typed;
    }

    /** Whether it is an amount of time with a unit. */
    public boolean isTime() { return kind == PolicyKind.TIME || kind == PolicyKind.TIME_OR_OFF; }

    /** The number, clock time or code of the choice. */
    public String getPlain() { return plain; }

    /** @param plain see {@link #getPlain} */
    public void setPlain(String plain) { this.plain = plain; }

    /** The unit of a time. */
    public String getUnit() { return unit; }

    /** @param unit see {@link #getUnit} */
    public void setUnit(String unit) { this.unit = unit; }

    /** Whether it is switched off. */
    public boolean isOff() { return off; }

    /** @param off see {@link #isOff} */
    public void setOff(boolean off) { this.off = off; }
}
