package countersign.web.exchange;

import countersign.shared.text.Texts;
import java.util.List;

/** Form 2 to be written; an empty title stands for the form's own. */
public record Form2Sheet(String title, List<Form2Line> lines, Texts texts) { }
