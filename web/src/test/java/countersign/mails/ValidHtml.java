package countersign.mails;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
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

    private static final SimpleDocumentValidator CHECKER = checker();

    private ValidHtml() {}

    /** Its schema takes longer to read than a mail, and is read once. */
    private static SimpleDocumentValidator checker() {
        try {
            var checker = new SimpleDocumentValidator(true, false, false);
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return checker;
        } catch (Exception unreadable) {
            throw new AssertionError("the checker does not read its own schema", unreadable);
        }
    }

    /** What it finds beyond these. */
    static synchronized List<String> wrong(String html) {
        var found = new ByteArrayOutputStream();
        var findings = new MessageEmitterAdapter(null, CHECKER.getSourceCode(), true, new ImageCollector(CHECKER.getSourceCode()), 0, true, new GnuMessageEmitter(found, false));
        try {
            findings.setHtml(true);
            findings.start(null);
            CHECKER.setUpValidatorAndParsers(findings, false, false);
            CHECKER.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            findings.end("", "", "");
        } catch (IOException | SAXException unreadable) {
            throw new AssertionError("the checker does not read it", unreadable);
        }
        return found.toString(StandardCharsets.UTF_8).lines().filter(ValidHtml::counts).distinct().map(line -> "html" + line).toList();
    }

    private static boolean counts(String finding) { return !finding.isBlank() && NEEDED.stream().noneMatch(needed -> needed.matcher(finding).find()); }
}
