package countersign.web.requirement;

import countersign.requirement.ActionItemView;
import countersign.requirement.Communications;
import countersign.shared.Problems;
import countersign.shared.text.Input;
import countersign.web.frame.Me;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** An action item that need not be done any more is dropped, with a reason that its owner hears (S2.6): by whoever asked for it, or the initiator's side. */
@Named("itemDrop")
@ViewScoped
public class ItemDropBean implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject MeetingsPage page;
    @Inject Communications communications;
    @Inject Me me;
    private Long item;
    private String reason;
    private transient List<ActionItemView> items;

    /** The open ones that the reader may drop. */
    public List<ActionItemView> getItems() {
        if (items == null) items = communications.actionItems(page.getId()).stream().filter(i -> i.open() && (page.isRuns() || i.askedBy() == me.getId())).toList();
        return items;
    }

    /** Drops the chosen one. */
    public String drop() { return page.done(() -> communications.cancel(me.actor(), chosen(), reason), "web.meetings.item.dropped"); }

    private long chosen() {
        if (item == null) new Problems().when(true, "item", "web.meetings.item.choose").reading(() -> Input.requiredLines("reason", reason, 1000)).refuse();
        return item;
    }

    public Long getItem() { return item; }
    public void setItem(Long chosen) { item = chosen; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
}
