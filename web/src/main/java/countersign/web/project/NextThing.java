package countersign.web.project;

/**
 * One thing that happens next.
 *
 * @param what a sentence: who does what
 * @param when when, in words with the date; empty when there is no date
 * @param page where it is done, such as {@code project-table.xhtml}, to which the project's id is added; empty for none
 */
public record NextThing(String what, String when, String page) {

    /** A thing without a date. */
    public static NextThing of(String what, String page) { return new NextThing(what, "", page); }
}
