package countersign.web.frame;

/** Addresses that a request names and that are followed only when they lie within this application. */
public final class LocalPage {

    private LocalPage() {}

    /** The page wanted if it is one of ours, such as {@code /projects.xhtml?q=x}; anything else, such as another site's address, becomes {@code otherwise}. */
    public static String or(String wanted, String otherwise) {
        var ours = wanted != null && wanted.matches("/[A-Za-z0-9][^\\\\\\p{Cntrl}]*");
        return ours ? wanted : otherwise;
    }
}
