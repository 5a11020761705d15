package countersign.web.inbox;

import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.party.PersonView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.table.ClientTexts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The inbox's page: the list at the left, one ask at the right, answered in place; several one-tap asks together (A2). */
@Named
@ViewScoped
public class InboxBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String HERE = "/inbox.xhtml?faces-redirect=true";

    @Inject InboxList list;
    @Inject InboxDetail detail;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject Helping helping;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long ask;
    private boolean done;
    private int page;
    /** The ask shown, kept apart from the address: an answer must reach the ask that was read. */
    private Long shown;
    private ArrayList<InboxRow> rows = new ArrayList<>();
    private ArrayList<InboxField> fields = new ArrayList<>();
    private String comment = "";
    private boolean terms;
    private String why = "";
    private transient PersonView colleague;

    /** Reads the list and the ask. */
    public void load() {
        rows = list.page(done, page);
        shown = ask != null ? ask : rows.isEmpty() ? null : (Long) rows.get(0).getAskId();
        if (shown == null || !getDetail().ask().open()) return;
        fields = InboxField.of(getDetail().page().inputs());
        var spoken = getDetail().ask().spoken();
        if (spoken == null || getDetail().ask().personId() != me.getId()) return;
        comment = spoken.reply().comment();
        fields.stream().filter(f -> spoken.reply().inputs().containsKey(f.getName())).forEach(f -> f.setValue(spoken.reply().input(f.getName())));
    }

    /** Gives the answer of that button. */
    public String answer(String choice) {
        var inputs = new HashMap<String, String>();
        for (var field : fields) inputs.put(field.getName(), field.getValue() == null ? "" : field.getValue());
        if (terms) inputs.put("terms", "yes");
        if (!refusals.attempt(() -> asks.answer(me.actor(), shown, new Reply(choice, comment, inputs)))) return null;
        refusals.done("web.inbox.answered");
        return HERE;
    }

    /** Gives the agreeing answer to all that are ticked; what is refused stays, and says why. */
    public String answerTicked() {
        var ticked = rows.stream().filter(row -> row.isTicked() && row.getQuickCode() != null).toList();
        if (ticked.isEmpty()) {
            refusals.say("web.inbox.tick");
            return null;
        }
        var taken = ticked.stream().filter(row -> refusals.attempt(() -> asks.answer(me.actor(), row.getAskId(), Reply.of(row.getQuickCode())))).count();
        if (taken > 0) refusals.done("web.inbox.answered.many", taken);
        if (taken == ticked.size()) return HERE;
        rows = list.page(false, page);
        return null;
    }

    /** Takes the answer back. */
    public String takeBack() {
        if (!refusals.attempt(() -> asks.takeBack(me.actor(), shown))) return null;
        refusals.done("web.inbox.takenBack");
        return HERE + "&ask=" + shown;
    }

    /** Extends the due time, once. */
    public String extend() {
        if (!refusals.attempt(() -> asks.extend(me.actor(), shown))) return null;
        refusals.done("web.inbox.extended");
        return HERE + "&ask=" + shown;
    }

    /** Hands it to a colleague (转办). */
    public String forward() { return helped(() -> handingOn.forward(me.actor(), shown, colleague.id()), "web.inbox.forwarded", HERE); }

    /** Lets a colleague answer this one in the reader's stead (P1). */
    public String entrust() { return helped(() -> helping.entrust(me.actor(), shown, colleague.id()), "web.inbox.entrusted", HERE + "&ask=" + shown); }

    /** Has a colleague sign, too (加签). */
    public String addSigner() { return helped(() -> helping.addSigner(me.actor(), shown, colleague.id(), why), "web.inbox.added", HERE + "&ask=" + shown); }

    private String helped(Runnable command, String said, String next) {
        if (colleague == null) {
            refusals.say("web.inbox.forward.who");
            return null;
        }
        if (!refusals.attempt(command)) return null;
        refusals.done(said, colleague.name());
        return next;
    }

    /** The ask shown; null when there is none. */
    public InboxDetail.Shown getDetail() { return shown == null ? null : detail.of(shown); }

    /** Whether its first ask is shown without having been picked: a phone then shows the list. */
    public boolean isPicked() { return ask != null; }

    /** The list's rows. */
    public List<InboxRow> getRows() { return rows.subList(0, Math.min(rows.size(), InboxList.SIZE)); }

    /** Whether there is a page after this one. */
    public boolean isMore() { return rows.size() > InboxList.SIZE; }

    /** The words of the list of keys, for the page's script. */
    public String getKeyTexts() { return ClientTexts.json(me.texts(), "web.inbox.client."); }

    /** Whether some can be answered together. */
    public boolean isBatch() { return !done && getRows().stream().filter(row -> row.getQuickCode() != null).count() > 1; }

    /** The fields to fill in. */
    public List<InboxField> getFields() { return fields; }

    /** The words typed. */
    public String getComment() { return comment; }

    /** @param comment the words typed */
    public void setComment(String comment) { this.comment = comment == null ? "" : comment; }

    /** Whether the terms are ticked. */
    public boolean isTerms() { return terms; }

    /** @param terms whether the terms are ticked */
    public void setTerms(boolean terms) { this.terms = terms; }

    /** Why a colleague has to sign, too. */
    public String getWhy() { return why; }

    /** @param why see {@link #getWhy} */
    public void setWhy(String why) { this.why = why == null ? "" : why; }

    /** The colleague it is handed to. */
    public PersonView getColleague() { return colleague; }

    /** @param colleague the colleague */
    public void setColleague(PersonView colleague) { this.colleague = colleague; }

    /** The ask the address names. */
    public Long getAsk() { return ask; }

    /** @param ask the ask the address names */
    public void setAsk(Long ask) { this.ask = ask; }

    /** Whether what is done is shown (已办). */
    public boolean isDone() { return done; }

    /** @param done whether what is done is shown */
    public void setDone(boolean done) { this.done = done; }

    /** The page, from 0. */
    public int getPage() { return page; }

    /** @param page the page, from 0 */
    public void setPage(int page) { this.page = Math.max(0, Math.min(page, 10_000)); }
}
