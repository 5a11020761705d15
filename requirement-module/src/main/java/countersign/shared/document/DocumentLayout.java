package countersign.shared.document;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.text.Texts;

/** Lays the sealed content of one kind out for print (section 7). Implemented above {@code shared} as an application-scoped bean, found by kind. */
public interface DocumentLayout {

    /** The kind of document, such as {@code minutes}. */
    String kind();

    /** The document in one language, from its sealed content {@code {"header":…, "rows":{key:…}}} alone. */
    PrintedDocument print(JsonNode content, Texts texts);
}
