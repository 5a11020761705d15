package countersign.shared.party;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import java.util.regex.Pattern;

/** A person's second address (A3): private mail, or what a gateway sends on as a text message. Codes go there, and nothing else. Pure. */
public final class SecondAddress {

    /** The form's field. */
    public static final String FIELD = "secondAddress";

    private static final int LONGEST = 250;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

    private SecondAddress() {}

    /**
     * The address as it is kept; empty for none.
     *
     * @param first where the person's links go
     * @throws RuleViolation naming {@link #FIELD} when it is no address, or the first one: who reads that has the link already
     */
    public static String checked(String typed, String first) {
        var written = Input.line(FIELD, typed == null ? "" : typed, LONGEST);
        if (written.isEmpty()) return "";
        if (!ADDRESS.matcher(written).matches()) throw RuleViolation.of(FIELD, "shared.person.secondAddress.wrong");
        if (first != null && written.equalsIgnoreCase(first.strip())) throw RuleViolation.of(FIELD, "shared.person.secondAddress.same");
        return written;
    }

    /** For who should recognise it and not read it: {@code c•••@example.com}; a dash for none. */
    public static String masked(String address) {
        if (address.isEmpty()) return "–";
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(address.lastIndexOf('@'));
    }
}
