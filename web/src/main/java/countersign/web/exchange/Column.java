package countersign.web.exchange;

/** A column of a form. Its heading in each language is the message {@code key()}; other headings it is known by stand in {@code key() + ".also"}, separated by bars. */
interface Column {

    String key();
}
