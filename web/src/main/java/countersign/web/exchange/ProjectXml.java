package countersign.web.exchange;

import countersign.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through an XML file of MS Project before anything else does (SPEC 9): well formed, no document type (so no entities), bounded in depth and number of
 * elements, no task twice, and every date and duration of a task readable, because the reader after it passes over what it cannot read.
 */
final class ProjectXml {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final Set<String> DATES = Set.of("Start", "Finish", "ConstraintDate", "Deadline", "ActualStart", "ActualFinish", "ManualStart", "ManualFinish");
    private static final Set<String> DURATIONS = Set.of("Duration", "ManualDuration");
    private static final String DURATION = "P(\\d{1,9}Y)?(\\d{1,9}M)?(\\d{1,9}D)?(T(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d+)?S)?)?";

    private final ArrayDeque<String> path = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private String task = "";
    private String twice = "";
    private int elements;

    private ProjectXml() {}

    /** @throws RuleViolation of the field {@code file} */
    static void check(byte[] bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            new ProjectXml().walk(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException broken) {
            throw ProjectFiles.refused("broken");
        }
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw ProjectFiles.refused("doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    enter(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    leave(text.toString().strip());
                    text.setLength(0);
                }
                default -> { }
            }
        }
    }

    private void enter(String name) {
        if (path.isEmpty() && !name.equals("Project")) throw ProjectFiles.refused("otherXml", name);
        path.push(name);
        if (path.size() > DEEPEST || ++elements > MOST_ELEMENTS) throw ProjectFiles.refused("inflated");
    }

    private void leave(String text) {
        var name = path.pop();
        if (name.equals("Task") && !twice.isEmpty()) throw ProjectFiles.refused("taskTwice", task, twice);
        if (path.size() != 3 || !"Task".equals(path.peek())) return;
        if (name.equals("Name")) task = text;
        if (name.equals("UID")) {
            task = "UID " + text;
            if (!ids.add(text)) twice = text;
        }
        if (DATES.contains(name) && !text.isEmpty() && !date(text)) throw ProjectFiles.refused("badValue", task, name, text);
        if (DURATIONS.contains(name) && !text.isEmpty() && !text.matches(DURATION)) throw ProjectFiles.refused("badValue", task, name, text);
    }

    private static boolean date(String text) {
        try {
            LocalDateTime.parse(text.length() == 10 ? text + "T00:00:00" : text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
