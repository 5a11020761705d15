package countersign.web.inbound.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer to an invitation as calendars send it (RFC 5546, REPLY): the meeting, who answers, and what. Pure.
 *
 * @param attendee the address that answers
 * @param partStat {@code ACCEPTED}, {@code DECLINED} or {@code TENTATIVE}
 */
public record CalendarAnswer(String uid, int sequence, String attendee, String partStat, String comment) {

    private static final Pattern PART_STAT = Pattern.compile(";PARTSTAT=\"?(ACCEPTED|DECLINED|TENTATIVE)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("mailto:\\s*([^\\s>\"]+@[^\\s>\"]+)", Pattern.CASE_INSENSITIVE);

    /** The answer; empty when the part holds none. */
    public static Optional<CalendarAnswer> of(String calendar) {
        var lines = calendar.replace("\r\n", "\n").replaceAll("\n[ \t]", "").lines().toList();
        String uid = "", attendee = "", said = "", comment = "";
        int sequence = 0;
        for (var line : lines) {
            var name = line.split("[:;]", 2)[0].strip().toUpperCase(Locale.ROOT);
            var content = line.substring(line.indexOf(':') + 1).strip();
            if (name.equals("UID")) uid = content;
            else if (name.equals("SEQUENCE") && content.matches("\\d{1,6}")) sequence = Integer.parseInt(content);
            else if (name.equals("COMMENT")) comment = unescaped(content);
            else if (name.equals("ATTENDEE") && attendee.isEmpty()) {
                var mailto = MAILTO.matcher(line);
                var partStat = PART_STAT.matcher(line);
                attendee = mailto.find() ? mailto.group(1) : "";
                said = partStat.find() ? partStat.group(1).toUpperCase(Locale.ROOT) : "";
            }
        }
        return uid.isEmpty() || attendee.isEmpty() || said.isEmpty() ? Optional.empty() : Optional.of(new CalendarAnswer(uid, sequence, attendee, said, comment));
    }

    private static String unescaped(String text) { return text.replaceAll("(?i)\\\\n", "\n").replaceAll("\\\\(.)", "$1").strip(); }
}
