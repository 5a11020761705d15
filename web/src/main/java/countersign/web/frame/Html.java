package countersign.web.frame;

/** Text made fit for HTML, in elements and in quoted attributes. */
public final class Html {

    private Html() {}

    /** The text with the five characters that mean something in HTML written out. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
