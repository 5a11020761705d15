package countersign.web.exchange;

/**
 * One need of a task, as a line of form 1's cell. Texts as they were written, empty where nothing stood.
 *
 * @param kind       the word in any of the product's languages
 * @param from       a date such as {@code 2026-08-03}
 * @param commitment the words of the promise that meets it
 */
public record ProposedNeed(String kind, String department, String what, String amount, String from, String to, String commitment) {

    @Override public String toString() { return NeedCells.written(this); }
}
