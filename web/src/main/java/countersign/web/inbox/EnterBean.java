package countersign.web.inbox;

import countersign.shared.access.NotVisible;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.file.Upload;
import countersign.shared.party.Directory;
import countersign.web.act.AskWords;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;

/** Enters for somebody what they said, to be confirmed by their tap, or the signature they gave on paper with its scan (P1, A7). */
@Named("enterPage")
@ViewScoped
public class EnterBean implements Serializable {

    private static final long serialVersionUID = 1;

    /** How the answer was given. */
    public enum Way { SPOKEN, PAPER }

    @Inject Helping helping;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject AskWords words;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long id;
    private Way way = Way.SPOKEN;
    private String choice = "";
    private String comment = "";
    private ArrayList<InboxField> fields = new ArrayList<>();
    private transient Part scan;
    private transient AskView ask;
    private transient AskPage page;

    /** Reads the ask. @throws NotVisible to who may not enter anything for its addressee */
    public void load() { fields = InboxField.of(getPage().inputs()); }

    /** Enters it. */
    public String enter() {
        var inputs = new HashMap<String, String>();
        for (var field : fields) inputs.put(field.getName(), field.getValue() == null ? "" : field.getValue());
        var reply = new Reply(choice, comment, inputs);
        var name = getWhose();
        var project = getAsk().projectId();
        var done = refusals.attempt(() -> {
            if (way == Way.PAPER) helping.onPaper(me.actor(), id, reply, scan == null ? "" : scan.getSubmittedFileName(), bytes());
            else helping.spoken(me.actor(), id, reply);
        });
        if (!done) return null;
        refusals.done(way == Way.PAPER ? "web.enter.done.paper" : "web.enter.done.spoken", name);
        return "/project-overview.xhtml?faces-redirect=true&id=" + project;
    }

    /** One byte more than the most is read at most: too large is too large. */
    private byte[] bytes() {
        if (scan == null) return new byte[0];
        try (var in = scan.getInputStream()) {
            return in.readNBytes(Upload.LARGEST + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The ask, open and such that the reader may enter its answer. */
    public AskView getAsk() {
        if (ask == null) {
            var found = find();
            if (!helping.mayEnter(me.getId(), found)) throw new NotVisible(found.projectId());
            ask = found;
        }
        return ask;
    }

    private AskView find() {
        try {
            return asks.view(id == null ? 0 : id);
        } catch (NoSuchElementException none) {
            throw new NotVisible(0);
        }
    }

    /** What the addressee is asked, as the reader reads it. */
    public AskPage getPage() {
        if (page == null) page = contents.of(getAsk().kind()).page(getAsk(), me.texts());
        return page;
    }

    /** Whose answer it is. */
    public String getWhose() { return directory.person(getAsk().personId()).name(); }

    /** What is wanted, by when. */
    public String getFirst() { return words.firstLine(getAsk(), getPage(), me.texts()); }

    /** What was entered before and waits to be confirmed; empty if nothing was. */
    public String getBefore() {
        var spoken = getAsk().spoken();
        if (spoken == null) return "";
        var said = getPage().choices().stream().filter(c -> c.code().equals(spoken.reply().choice())).map(AskPage.Choice::label).findFirst().orElse("–");
        return me.texts().get("web.enter.before", directory.person(spoken.by()).name(), spoken.at(), said);
    }

    /** Whether it can be a signature on paper. */
    public boolean isSignature() { return getAsk().documentId() != null; }

    /** The most megabytes of a scan. */
    public int getLargest() { return Upload.LARGEST / 1024 / 1024; }

    public Long getId() { return id; }
    public void setId(Long given) { id = given; }
    public Way[] getWays() { return Way.values(); }
    public Way getWay() { return way; }
    public void setWay(Way chosen) { way = chosen; }
    public String getChoice() { return choice; }
    public void setChoice(String chosen) { choice = chosen == null ? "" : chosen; }
    public String getComment() { return comment; }
    public void setComment(String typed) { comment = typed == null ? "" : typed; }
    public List<InboxField> getFields() { return fields; }
    public Part getScan() { return scan; }
    public void setScan(Part sent) { scan = sent; }
}
