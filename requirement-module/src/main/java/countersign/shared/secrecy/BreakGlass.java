package countersign.shared.secrecy;

import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.audit.AuditView;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An administrator opens a confidential project (P5): for a stated reason, for eight hours, written into the project's history, with initiator and
 * executive told at once. It shows; whoever opened it signs and edits nothing.
 */
@ApplicationScoped
@Transactional
public class BreakGlass {

    /** How long a project stays open to the administrator. */
    public static final Duration OPEN_FOR = Duration.ofHours(8);
    /** Subject of the trail's entries. */
    public static final String SUBJECT = "break-glass";

    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Notices notices;
    @Inject Clock clock;

    /**
     * Opens a confidential project to the administrator who asks.
     *
     * @param number the project's number: more of it an administrator does not see before
     * @return the project's id
     * @throws RuleViolation naming {@code number} when there is no confidential project of it, {@code reason} when none is given, or when somebody
     *                       asks who is no administrator
     */
    public long open(Actor actor, String number, String reason) {
        if (!directory.person(actor.personId()).administrator()) throw RuleViolation.whole("shared.administrator.only");
        var written = Input.line("number", number, 40);
        var why = Input.lines("reason", reason, 1000);
        var project = projects.numbered(written).filter(ProjectView::confidential);
        new Problems().when(written.isEmpty(), "number", "shared.input.missing")
                .when(!written.isEmpty() && project.isEmpty(), "number", "shared.glass.unknown", written)
                .when(why.isEmpty(), "reason", "shared.glass.reason").refuse();
        open(actor, project.orElseThrow(), why);
        return project.orElseThrow().id();
    }

    private void open(Actor actor, ProjectView project, String why) {
        var until = clock.instant().plus(OPEN_FOR);
        access.lend(project.id(), actor.personId(), until);
        audit.record(actor, project.id(), SUBJECT, Text.of("shared.glass.audit", project.number(), until), why);
        var facts = new GlassBroken(actor.personId(), until);
        var told = new LinkedHashSet<>(Stream.of(project.initiatorId(), project.executiveId()).filter(Objects::nonNull).toList());
        told.forEach(to -> notices.tell(actor, NewNotice.of(GlassBroken.KIND, project.id(), to, actor.personId() + ":" + until, facts)));
    }

    /** Every time it was done, the latest first. */
    public List<AuditView> log() {
        var entries = new ArrayList<>(audit.of(SUBJECT));
        Collections.reverse(entries);
        return entries;
    }

    /** Until when a project is open to that administrator; null when it is not, or not by a break-glass. */
    public Instant until(long projectId, long personId) { return access.lentUntil(projectId, personId).orElse(null); }
}
