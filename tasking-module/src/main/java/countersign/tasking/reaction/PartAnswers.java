package countersign.tasking.reaction;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.Attendance;
import countersign.requirement.MeetingKind;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.tasking.Confirmations;
import countersign.tasking.domain.TableNotice;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Confirmations and questions have their effect; a question goes to the initiator. */
@ApplicationScoped
public class PartAnswers {

    /** The kind of the mail that brings a question to the initiator. */
    public static final String QUESTION = "tasking.question";

    @Inject DraftStore drafts;
    @Inject TaskStore tasks;
    @Inject Projects projects;
    @Inject ArrangedMeetings meetings;
    @Inject Directory directory;
    @Inject Notices notices;

    void answered(@Observes @AskKind(Confirmations.KIND) AskAnswered answer) {
        var part = drafts.part(answer.subjectId()).orElseThrow();
        Attendance.read(answer.reply().input(PartPage.ATTENDANCE)).ifPresent(comes -> meetings.answered(answer.projectId(), MeetingKind.CONFIRMATION,
                part.personId(), comes, "", answer.at()));
        if (!answer.chose(PartPage.QUESTION)) {
            part.confirm(answer.actor().personId(), answer.at());
            return;
        }
        var about = answer.reply().input(PartPage.TASK);
        var taskId = about.matches("\\d{1,18}") ? Long.valueOf(about) : null;
        part.ask(taskId, answer.reply().comment(), answer.at());
        var project = projects.view(answer.projectId());
        var label = taskId == null ? "" : tasks.task(taskId).map(task -> task.view().number() + " " + task.view().name()).orElse("");
        notices.tell(answer.actor(), NewNotice.of(QUESTION, project.id(), project.initiatorId(), "ask:" + answer.askId(),
                new TableNotice(project.id(), project.title(), "", directory.person(part.personId()).name(),
                        List.of(new TableNotice.Words(label, answer.reply().comment())))));
    }
}
