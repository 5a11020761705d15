package countersign.web.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.requirement.AttendanceFacts;
import countersign.requirement.MeetingNotice;
import countersign.shared.access.ProjectView;
import countersign.shared.json.Json;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.CalendarInvite.Method;
import countersign.shared.notification.CalendarInvite.Party;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/** The calendar entries of samples: the meeting that one is about, or tasks of a plan as the reader would own them. */
@ApplicationScoped
class SampleEntries {

    private static final Duration LONG = Duration.ofHours(1);
    @Inject Samples samples;
    @Inject Directory directory;

    List<CalendarInvite> of(String kind, Sample sample, ProjectView project, PersonView reader, Texts texts) {
        return switch (kind) {
            case "meeting" -> List.of(meeting(sample, project, reader, texts));
            case "confirmation" -> List.of(confirmation(sample, project, reader, texts));
            default -> tasks(kind.equals("cancelled") ? Method.CANCEL : Method.PUBLISH, project, reader, texts);
        };
    }

    private CalendarInvite meeting(Sample sample, ProjectView project, PersonView reader, Texts texts) {
        var notice = sample.asked() == null ? Json.read(facts(sample.allFacts(), project, reader, texts), MeetingNotice.class) : null;
        var facts = notice == null ? Json.read(facts(Json.write(sample.asked()), project, reader, texts), AttendanceFacts.class) : notice.meeting();
        var cancelled = notice != null && notice.cancelled();
        var name = facts.title().isEmpty() ? texts.get("requirement.meeting.kind." + facts.kind()) : facts.title();
        return invite(name, cancelled ? Method.CANCEL : Method.REQUEST, facts.starts(), facts.ends(), facts.agenda(), facts.place(), project, reader);
    }

    private CalendarInvite confirmation(Sample sample, ProjectView project, PersonView reader, Texts texts) {
        var facts = Json.tree(facts(Json.write(sample.asked()), project, reader, texts));
        var starts = Instant.parse(facts.path("meetingAt").asText());
        return invite(texts.get("requirement.meeting.kind.CONFIRMATION"), Method.REQUEST, starts, starts.plus(LONG), "", facts.path("place").asText(), project, reader);
    }

    private CalendarInvite invite(String name, Method method, Instant starts, Instant ends, String agenda, String place, ProjectView project, PersonView reader) {
        var zone = Directory.COMPANY_ZONE;
        return new CalendarInvite("meeting-0-p" + project.id() + "@countersign", 0, method, LocalDateTime.ofInstant(starts, zone), LocalDateTime.ofInstant(ends, zone), zone,
                name + " · " + named(project), agenda, place, organizer(project), List.of(new Party(reader.name(), reader.email())), "");
    }

    private List<CalendarInvite> tasks(Method method, ProjectView project, PersonView reader, Texts texts) {
        var facts = Json.tree(facts(samples.of("tasking.published").allFacts(), project, reader, texts));
        return StreamSupport.stream(facts.path("tasks").spliterator(), false).filter(task -> task.path("owner").asBoolean()).map(task -> task(task, method, project)).toList();
    }

    private CalendarInvite task(JsonNode task, Method method, ProjectView project) {
        return new CalendarInvite("task-" + task.path("taskId").asLong() + "-p" + project.id() + "@countersign", 1, method, LocalDateTime.parse(task.path("start").asText()),
                LocalDateTime.parse(task.path("finish").asText()), Directory.COMPANY_ZONE, task.path("label").asText() + " · " + named(project), task.path("standard").asText(), "",
                organizer(project), List.of(), "");
    }

    private String facts(String json, ProjectView project, PersonView reader, Texts texts) { return SampleFacts.of(json, project, reader.id(), directory.today(), texts); }

    private Party organizer(ProjectView project) {
        var initiator = directory.person(project.initiatorId());
        return new Party(initiator.name(), initiator.email() == null ? "" : initiator.email());
    }

    private static String named(ProjectView project) { return (project.number() + " " + project.title()).strip(); }
}
