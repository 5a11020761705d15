package countersign.requirement.domain;

import countersign.requirement.MeetingForm;
import countersign.shared.Problems;
import countersign.shared.text.Input;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What makes a meeting complete (S2.1). Pure. */
public final class MeetingRules {

    private static final Duration LONGEST = Duration.ofHours(24);

    private MeetingRules() {}

    /** The form as it may be kept. @throws countersign.shared.RuleViolation naming {@code starts}, {@code ends}, {@code place} or {@code participants} */
    public static MeetingForm accepted(MeetingForm form, ZoneId zone, Instant now) {
        var place = Input.line("place", form.place(), 500);
        var agenda = Input.lines("agenda", form.agenda(), 4000);
        var both = form.starts() != null && form.ends() != null;
        new Problems().when(form.starts() == null, "starts", "shared.input.missing").when(form.ends() == null, "ends", "shared.input.missing")
                .when(form.starts() != null && !form.starts().atZone(zone).toInstant().isAfter(now), "starts", "requirement.meeting.past")
                .when(both && !form.ends().isAfter(form.starts()), "ends", "requirement.meeting.ends")
                .when(both && Duration.between(form.starts(), form.ends()).compareTo(LONGEST) > 0, "ends", "requirement.meeting.long", LONGEST.toHours())
                .when(place.isEmpty(), "place", "requirement.meeting.place").when(form.participantIds().isEmpty(), "participants", "requirement.meeting.nobody")
                .refuse();
        return new MeetingForm(form.starts(), form.ends(), place, agenda, List.copyOf(form.participantIds().stream().distinct().toList()), form.version());
    }
}
