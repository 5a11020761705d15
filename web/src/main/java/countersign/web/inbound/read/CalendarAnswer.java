package countersign.web.inbound.read;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.Attendee;
import countersign.shared.notification.CalendarReply;
import countersign.shared.party.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TimeZone;

/**
 * An answer to an invitation as calendars send it (RFC 5546, REPLY): the meeting, who answers, and what. Pure.
 *
 * @param occurrence when the occurrence that is answered would have begun; null for a single meeting or a whole series
 * @param attendee   the address that answers
 */
public record CalendarAnswer(String uid, Instant occurrence, int sequence, String attendee, CalendarReply.Answer answer, String comment) {

    /** The answer; empty when the part holds none. */
    public static Optional<CalendarAnswer> of(String text) {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(Directory.COMPANY_ZONE));
            var calendar = reader.readNext();
            return calendar == null ? Optional.empty() : calendar.getEvents().stream().findFirst().flatMap(CalendarAnswer::of);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<CalendarAnswer> of(VEvent event) {
        var attendee = event.getAttendees().stream().findFirst();
        var said = attendee.flatMap(CalendarAnswer::said);
        if (event.getUid() == null || said.isEmpty() || attendee.get().getEmail() == null) return Optional.empty();
        var occurrence = event.getRecurrenceId() == null || event.getRecurrenceId().getValue() == null ? null : event.getRecurrenceId().getValue().toInstant();
        var sequence = event.getSequence() == null || event.getSequence().getValue() == null ? 0 : event.getSequence().getValue();
        var comment = event.getComments().isEmpty() ? "" : event.getComments().get(0).getValue().strip();
        return Optional.of(new CalendarAnswer(event.getUid().getValue(), occurrence, sequence, attendee.get().getEmail(), said.get(), comment));
    }

    private static Optional<CalendarReply.Answer> said(Attendee attendee) {
        var said = attendee.getParticipationStatus();
        return said == null ? Optional.empty() : Arrays.stream(CalendarReply.Answer.values()).filter(answer -> answer.name().equalsIgnoreCase(said.getValue())).findFirst();
    }
}
