package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxLetter;
import countersign.tracking.ContractReminders;
import countersign.tracking.ContractReminders.Warned;
import countersign.tracking.Progress;
import countersign.tracking.TaskReport;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days fixed by contract never move and are warned of early (P6). The server's own sweep warns beside the test, too. */
@ExtendWith(ArquillianExtension.class)
class ContractDatesIT {

    @Inject Walk walk;
    @Inject ContractReminders contracts;
    @Inject Progress progress;
    @Inject Outbox outbox;
    @Inject UserTransaction transaction;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    @Test
    void whoAnswersForTheTaskHeadAndInitiatorAreWarnedOnceThatADayWillBeMissed() throws Exception {
        var project = walk.published(false, "张伟强");
        var second = progress.of(project).get(1);
        var on = second.forecastFinish().toLocalDate().minusDays(1);
        fix(second.taskId(), on);
        warn(second.taskId());
        for (var login : List.of("zhangweiqiang", "sunhao", "wangyaqin"))
            assertEquals(1, told(login, project).stream().filter(l -> l.text().contains("合同日期") && l.text().contains("任务二")).count(), login);
        warn(second.taskId());
        assertEquals(1, told("sunhao", project).stream().filter(l -> l.text().contains("合同日期")).count(), "once while nothing gets later");
    }

    @Test
    void aDayFarAwayIsQuietAndADoneTaskToo() throws Exception {
        var project = walk.published(false, "张伟强");
        var tasks = progress.of(project);
        fix(tasks.get(1).taskId(), tasks.get(1).forecastFinish().toLocalDate().plusDays(60));
        assertTrue(due(tasks.get(1).taskId()).isEmpty(), "far away and in good time");
        fix(tasks.get(1).taskId(), tasks.get(1).forecastFinish().toLocalDate().minusDays(1));
        progress.report(Actor.onPage(walk.person("zhangweiqiang")), TaskReport.of(tasks.get(1).taskId(), 100));
        assertTrue(due(tasks.get(1).taskId()).stream().noneMatch(w -> progress.task(w.taskId()).orElseThrow().state().done()));
    }

    private List<Warned> due(long task) { return contracts.due(List.of(progress.task(task).orElseThrow().projectId())).stream().filter(w -> w.taskId() == task).toList(); }

    private void warn(long task) {
        try {
            due(task).forEach(contracts::warn);
        } catch (RuntimeException taken) {
            assertTrue(due(task).isEmpty(), "the server's sweep was quicker");
        }
    }

    private void fix(long task, LocalDate on) throws Exception {
        transaction.begin();
        em.createNativeQuery("update task set contract_date = ?1 where id = ?2").setParameter(1, java.sql.Date.valueOf(on)).setParameter(2, task).executeUpdate();
        transaction.commit();
    }

    private List<OutboxLetter> told(String login, long project) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 100).stream().filter(m -> Long.valueOf(project).equals(m.projectId()))
                .map(m -> outbox.letter(reader, m.id(), LinkBase.of("http://trial"))).toList();
    }
}
