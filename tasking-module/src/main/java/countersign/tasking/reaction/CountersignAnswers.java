package countersign.tasking.reaction;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.SignOffCompleted;
import countersign.shared.ask.SignOffs;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.tasking.AssignmentState;
import countersign.tasking.Countersignings;
import countersign.tasking.RemarkView;
import countersign.tasking.TaskView;
import countersign.tasking.domain.FileFacts;
import countersign.tasking.domain.Remark;
import countersign.tasking.domain.Task;
import countersign.tasking.domain.TableNotice;
import countersign.tasking.store.DisputeDesk;
import countersign.tasking.store.RemarkStore;
import countersign.tasking.store.Surveyor;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the heads' answers bring about: remarks go to the initiator, a repeated remark becomes a dispute, the last signature makes the table signed. */
@ApplicationScoped
public class CountersignAnswers {

    @Inject TaskStore store;
    @Inject RemarkStore remarks;
    @Inject DisputeDesk disputes;
    @Inject Surveyor surveyor;
    @Inject Countersignings countersignings;
    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Asks asks;
    @Inject Notices notices;

    void answered(@Observes @AskKind(Countersignings.KIND) AskAnswered answer) {
        if (answer.chose(CountersignPage.REMARK)) remark(answer);
        else settled(answer).forEach(Remark::settle);
    }

    /** Remarks of the person who signed now, which their signature settles. */
    private List<Remark> settled(AskAnswered answer) {
        return remarks.ofProject(answer.projectId()).stream().filter(r -> r.view().personId() == answer.actor().principal())
                .filter(r -> r.state() != RemarkView.State.SETTLED).toList();
    }

    private void remark(AskAnswered answer) {
        var words = new ArrayList<TableNotice.Words>();
        CountersignPage.remarks(answer.reply()).forEach((name, text) -> {
            var task = store.task(Long.parseLong(name.substring(CountersignPage.ROW.length()))).map(Task::view).orElse(null);
            keep(answer, task, text);
            words.add(new TableNotice.Words(task == null ? "" : task.number() + " " + task.name(), text));
        });
        if (!answer.reply().comment().isEmpty()) {
            keep(answer, null, answer.reply().comment());
            words.add(new TableNotice.Words("", answer.reply().comment()));
        }
        var project = projects.view(answer.projectId());
        var who = directory.person(answer.actor().principal()).name();
        notices.tell(answer.actor(), NewNotice.of(TableNotice.REMARKS, answer.projectId(), project.initiatorId(), "ask:" + answer.askId(),
                new TableNotice(answer.projectId(), project.title(), "", who, words)));
    }

    private void keep(AskAnswered answer, TaskView task, String words) {
        var department = department(answer, task);
        var taskId = task == null ? null : task.taskId();
        var repeated = remarks.ofProject(answer.projectId()).stream().anyMatch(r -> Objects.equals(r.taskId(), taskId)
                && Objects.equals(r.departmentId(), department) && (r.state() == RemarkView.State.EXPLAINED || r.state() == RemarkView.State.FOLLOWED));
        var remark = Remark.of(answer.projectId(), answer.signOffId(), answer.askId(), taskId, department, answer.actor().principal(), words, answer.at());
        remarks.add(remark);
        if (repeated) remark.dispute(disputes.open(answer.actor(), answer.projectId(), task, department, words));
    }

    /** For which of the signer's departments the remark is: the one on the row, the leading one first. */
    private static Long department(AskAnswered answer, TaskView task) {
        var departments = answer.capacities().stream().map(Capacity::departmentId).filter(Objects::nonNull).toList();
        if (departments.isEmpty()) return null;
        if (task == null) return departments.get(0);
        return departments.stream().filter(d -> d.equals(task.leadDepartmentId())).findFirst()
                .or(() -> departments.stream().filter(task::involves).findFirst()).orElse(departments.get(0));
    }

    void completed(@Observes @AskKind(Countersignings.KIND) SignOffCompleted done) {
        var table = store.lock(done.projectId()).orElseThrow();
        table.signed();
        if (table.state() != AssignmentState.SIGNED) return;
        var project = projects.view(done.projectId());
        var signatures = (int) signOffs.view(done.signOffId()).signatures().stream().filter(s -> s.stands()).count();
        var facts = new FileFacts(project.title(), documents.view(done.documentId()).number(), signatures);
        asks.open(Actor.SYSTEM, NewAsk.of(Countersignings.FILE, done.projectId(), "assignment:" + done.projectId(), facts, project.initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR, project.departmentId()), surveyor.policy(done.projectId()).answer()));
    }

    void file(@Observes @AskKind(Countersignings.FILE) AskAnswered answer) {
        if (store.table(answer.projectId()).orElseThrow().state() == AssignmentState.SIGNED) countersignings.file(answer.actor(), answer.projectId());
    }
}
