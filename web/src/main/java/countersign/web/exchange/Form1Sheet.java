package countersign.web.exchange;

import countersign.shared.text.Texts;
import java.util.List;
import java.util.Set;

/**
 * Form 1 to be written.
 *
 * @param title the title row; empty for the form's own
 * @param optional which of the columns beyond the template's nine are wanted; the hidden id column is always there
 * @param extraColumns headings of further columns, at the end
 * @param texts language of headings, roles and dates
 */
public record Form1Sheet(String title, Set<Form1Column> optional, List<String> extraColumns, List<Form1Line> lines, Texts texts) { }
