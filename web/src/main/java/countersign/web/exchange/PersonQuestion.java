package countersign.web.exchange;

import countersign.shared.text.Text;
import java.util.List;

/**
 * Somebody of a project file who is nobody known, or several: asked once, not on each row (D3). Without an answer they are left out.
 *
 * @param key          what the answer is kept under
 * @param rows         how many tasks they are on
 * @param alternatives who they may be; where there are none a name is asked
 */
public record PersonQuestion(String key, String name, int rows, List<Text> messages, List<Alternative> alternatives) {}
