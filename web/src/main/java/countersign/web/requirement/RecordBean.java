package countersign.web.requirement;

import countersign.requirement.ActionItemState;
import countersign.requirement.ActionItemView;
import countersign.requirement.CommunicationView;
import countersign.requirement.Communications;
import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Communication records and action items on the page (S2.6): written, imported from form 2 with a preview, followed. */
@Named("recordPage")
@ViewScoped
public class RecordBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long LARGEST = 5L * 1024 * 1024;

    @Inject MeetingsPage page;
    @Inject ProjectBean project;
    @Inject Communications communications;
    @Inject Form2Import reader;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private RecordModel writing;
    private List<RecordModel> proposed = List.of();
    private String fileName = "";
    private transient Part file;

    /** An empty record of today. */
    public void load() { writing = RecordModel.of(directory.today()); }

    /** One more action item. */
    public void addItem(RecordModel record) { record.getItems().add(new RecordModel.ItemRow()); }

    /** Keeps the record; its owners are asked. */
    public String write() { return page.done(() -> communications.write(me.actor(), page.getId(), writing.record()), "web.meetings.record.kept"); }

    /** Reads the file and shows what it is taken to say; nothing is kept yet. */
    public void preview() {
        refusals.attempt(() -> {
            if (file == null || file.getSize() == 0) throw RuleViolation.of("file", "web.meetings.record.file.missing");
            if (file.getSize() > LARGEST) throw RuleViolation.of("file", "web.meetings.record.file.large", LARGEST / 1024 / 1024);
            proposed = new ArrayList<>(read());
            fileName = String.valueOf(file.getSubmittedFileName());
        });
    }

    private List<RecordModel> read() {
        try (var in = file.getInputStream()) {
            return reader.read(in, project.getView(), me.texts());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Keeps all records of the preview, or none. */
    public String keep() {
        return page.done(() -> communications.writeAll(me.actor(), page.getId(), proposed.stream().map(RecordModel::record).toList(), fileName), "web.meetings.record.kept");
    }

    /** Leaves a row of the preview out. */
    public void leaveOut(int index) { proposed.remove(index); }

    /** Drops the preview. */
    public void drop() { proposed = List.of(); }

    /** How an action item looks. */
    public String style(ActionItemView item) {
        if (item.overdue(directory.today())) return "cs-badge-bad";
        return item.state() == ActionItemState.OPEN ? "cs-badge-info" : item.state() == ActionItemState.DONE ? "cs-badge-good"
                : item.state() == ActionItemState.NOT_DONE ? "cs-badge-warn" : "cs-badge-idle";
    }

    public List<CommunicationView> getRecords() { return communications.of(page.getId()); }
    public List<ActionItemView> getItems() { return communications.actionItems(page.getId()); }
    public RecordModel getWriting() { return writing; }
    public List<RecordModel> getProposed() { return proposed; }
    public Part getFile() { return file; }
    public void setFile(Part sent) { file = sent; }
}
