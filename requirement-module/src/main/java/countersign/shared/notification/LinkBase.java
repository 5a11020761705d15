package countersign.shared.notification;

/**
 * What the links of a mail begin with.
 *
 * @param base for pages, without a slash at the end
 * @param act  for act pages ({@code act/…}), which may be published on a host of their own
 */
public record LinkBase(String base, String act) {

    /** One base for all. */
    public static LinkBase of(String base) { return new LinkBase(base, base); }

    /** The whole address of a path below the base. */
    public String absolute(String path) { return (path.startsWith("act/") ? act : base) + "/" + path; }
}
