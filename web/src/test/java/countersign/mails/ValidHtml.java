package countersign.mails;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** A mail's HTML as the W3C's checker sees it. */
final class ValidHtml {

    /**
     * What mails need though HTML has given it up or never had it: Outlook with Word's engine lays out by attributes of tables and hides by its own
     * property; dark mode is announced by properties that the checker does not know yet; what people typed stays in the form that they typed it in.
     */
    private static final List<Pattern> NEEDED = List.of(
            Pattern.compile("The “(width|cellpadding|cellspacing|border|align|valign|bgcolor)” attribute on the “(table|tr|td|th|caption)” element is obsolete\\. Use CSS instead\\."),
            Pattern.compile("CSS: “(mso-hide|mso-padding-alt|color-scheme|supported-color-schemes)”: Property “\\1” doesn't exist\\."),
            Pattern.compile("Text run is not in Unicode Normalization Form C\\."));

    private ValidHtml() {}

    /** What it finds beyond these. */
    static List<String> wrong(String html) {
        try {
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            validator.setNoLangDetect(true);
            return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))).lines().filter(ValidHtml::counts).distinct().map(line -> "html" + line).toList();
        } catch (IOException | SAXException unreadable) {
            throw new AssertionError("the checker does not read it", unreadable);
        }
    }

    private static boolean counts(String finding) { return !finding.isBlank() && NEEDED.stream().noneMatch(needed -> needed.matcher(finding).find()); }
}
