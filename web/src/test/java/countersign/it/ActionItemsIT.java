package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.ActionItemNotice;
import countersign.requirement.Communications;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.party.Directory;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is asked for what a talk left to do, and until when (S2.6). */
@ExtendWith(ArquillianExtension.class)
class ActionItemsIT {

    @Inject Communications communications;
    @Inject Traces traces;
    @Inject AskLists lists;
    @Inject Directory directory;
    @Inject Walk walk;
    @Inject SecondStep step;

    @Test
    void anActionItemIsAskedOfItsOwnerUntilItBecomesATask() {
        var project = step.consulted();
        communications.write(walk.initiator(), project, new NewCommunication(directory.today(), List.of(walk.department("产品部")), List.of(walk.person("wujian")), "", "参数确认",
                "产品部提供参数表", List.of(new NewActionItem("发送参数表", walk.person("wujian"), directory.today().plusDays(20)))));
        var item = communications.withoutTask(project).stream().filter(i -> i.what().equals("发送参数表")).findFirst().orElseThrow();
        assertEquals(1, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        communications.becameTask(walk.initiator(), item.id(), 4711);
        assertEquals(0, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertTrue(communications.withoutTask(project).stream().noneMatch(i -> i.id() == item.id()));
    }

    @Test
    void anActionItemThatNobodyNeedsAnyMoreIsDroppedWithAReasonAndItsOwnerHears() {
        var project = step.consulted();
        communications.write(walk.initiator(), project, new NewCommunication(directory.today(), List.of(walk.department("产品部")), List.of(), "", "样机", "不送样机了",
                List.of(new NewActionItem("寄送样机", walk.person("wujian"), directory.today().plusDays(9)))));
        var item = communications.actionItems(project).stream().filter(i -> i.what().equals("寄送样机")).findFirst().orElseThrow();
        var stranger = assertThrows(RuleViolation.class, () -> communications.cancel(walk.by("dengyan"), item.id(), "不需要"));
        assertEquals("", stranger.problems().get(0).field());
        assertEquals("reason", assertThrows(RuleViolation.class, () -> communications.cancel(walk.initiator(), item.id(), " ")).problems().get(0).field());
        communications.cancel(walk.initiator(), item.id(), "改为现场演示");
        assertEquals(0, lists.of("action-item:" + item.id()).stream().filter(AskView::open).count());
        assertTrue(traces.facts(ActionItemNotice.KIND, walk.person("wujian")).stream().anyMatch(facts -> facts.contains("寄送样机") && facts.contains("改为现场演示")));
    }
}
