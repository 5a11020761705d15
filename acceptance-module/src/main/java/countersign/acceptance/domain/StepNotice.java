package countersign.acceptance.domain;

import java.util.List;

/**
 * Facts of a mail about step 6; its kind is {@link #KIND}.
 *
 * @param topic names the texts {@code acceptance.mail.<topic>.subject} and {@code .first}, which take the project's title and {@code args}
 * @param lines points; may be empty
 */
public record StepNotice(String topic, String title, List<String> args, List<String> lines) {

    /** The kind of all these notices. */
    public static final String KIND = "acceptance";

    public StepNotice {
        args = List.copyOf(args);
        lines = List.copyOf(lines);
    }
}
