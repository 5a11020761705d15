package countersign.shared.access;

/**
 * What a list of projects shows.
 *
 * @param searched part of a number or title; empty for all
 * @param archived true for the archive only, false for what is not in it yet
 * @param step     one step only; null for all
 */
public record ProjectFilter(String searched, boolean archived, ProjectStep step) {

    /** Everything that is not archived yet. */
    public static final ProjectFilter CURRENT = new ProjectFilter("", false, null);
}
