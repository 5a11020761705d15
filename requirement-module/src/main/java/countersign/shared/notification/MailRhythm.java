package countersign.shared.notification;

import countersign.shared.access.Projects;
import countersign.shared.calendar.Calendars;
import countersign.shared.config.Settings;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** When the mail of a notice leaves: by its kind, its reader's calendar and choice, and the project's policy (A5, M3). */
@ApplicationScoped
class MailRhythm {

    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Projects projects;
    @Inject Policies policies;
    @Inject MailContents contents;
    @Inject MailChoices choices;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * When it leaves; empty when its reader does without such mails.
     *
     * @param receipt whether it answers the reader's own act
     */
    Optional<Leaving> leaving(NoticeView notice, boolean receipt) {
        var pace = receipt ? Pace.own() : pace(notice);
        // an invitation has a mail to itself, for which the morning mail is no better than now
        if (alone(notice) && pace.kind() == Pace.Kind.ASK) pace = Pace.meeting(pace.by());
        return departure(notice.personId(), notice.projectId()).of(pace, notice.createdAt());
    }

    /** How soon it has to arrive; a kind that nobody words is news. */
    Pace pace(NoticeView notice) { return contents.of(notice.kind()).map(content -> content.pace(notice)).orElse(Pace.news()); }

    Departure departure(long personId, Long projectId) { return departure(personId, policy(projectId), choices.of(personId)); }

    /** The reader's days and mornings, which are the same whatever they chose: their choice is one more thing to read, and this is asked of many readers at once. */
    Departure days(long personId) { return departure(personId, policy(null), MailChoice.USUAL); }

    private Departure departure(long personId, Policy policy, MailChoice choice) {
        var reader = directory.person(personId);
        return new Departure(calendars.ofPerson(personId, reader.departmentId(), reader.zone()), policy, choice, window());
    }

    /** How many mails a person gets on one day before the rest waits for the morning; urgent ones go all the same. */
    int cap() { return Integer.parseInt(settings.get("countersign.mail.cap", "5")); }

    private Duration window() { return Duration.parse(settings.get("countersign.mail.window", "PT10M")); }

    private Policy policy(Long projectId) {
        if (projectId == null) return policies.of(Scenario.CROSS_FUNCTIONAL_PROJECT);
        return policies.ofProject(projectId, projects.view(projectId).scenario());
    }

    /** Whether it brings a calendar entry: a mail client takes up one, and shows the mail as that. */
    static boolean alone(NoticeView notice) { return notice.attachments().stream().anyMatch(reference -> reference.startsWith("ics:")); }
}
