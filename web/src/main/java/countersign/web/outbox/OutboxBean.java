package countersign.web.outbox;

import countersign.shared.access.NotVisible;
import countersign.shared.notification.MailSettings;
import countersign.shared.notification.MailState;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.notification.OutboxLetter;
import countersign.shared.notification.OutboxMail;
import countersign.shared.notification.Waits;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Text;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The outbox page: a list by person and state, and one mail beside it. Everything it shows stands in its address. */
@Named("outbox")
@RequestScoped
public class OutboxBean {

    private static final int PAGE = 20;
    private static final int MOST_PEOPLE = 50;
    @Inject OutboxAccess access;
    @Inject Outbox outbox;
    @Inject Directory directory;
    @Inject MailSettings settings;
    @Inject OutboxLinks links;
    @Inject HttpServletRequest request;
    @Inject Me me;
    @Inject Clock clock;
    private String who = "";
    private String state = "";
    private int page = 1;
    private Long mail;
    private List<OutboxMail> mails;
    private long count;
    private OutboxMail selected;
    private OutboxLetter letter;

    /** Reads the list and the chosen mail. @throws NotVisible for whoever may not look */
    public void load() {
        if (!access.isOpen()) throw new NotVisible(0);
        var filter = new OutboxFilter(people(), known() ? MailState.valueOf(state) : null);
        count = outbox.count(filter);
        page = (int) Math.max(1, Math.min(page, getPages()));
        mails = outbox.list(me.getId(), filter, (page - 1) * PAGE, PAGE);
        if (mail == null && !mails.isEmpty()) mail = mails.get(0).id();
        if (mail != null) open();
    }

    private void open() {
        try {
            selected = outbox.mail(me.getId(), mail);
            if (!isWithheld()) letter = outbox.letter(me.getId(), mail, links.base(request));
        } catch (NoSuchElementException gone) {
            selected = null;
        }
    }

    private List<Long> people() {
        return who.isBlank() ? null : directory.search(who, MOST_PEOPLE).stream().map(PersonView::id).toList();
    }

    private boolean known() { return Arrays.stream(MailState.values()).anyMatch(known -> known.name().equals(state)); }

    /** The address of this page with another page number or mail. */
    public String address(int page, Long mail) {
        return "outbox.xhtml?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + "&state=" + state + "&page=" + page
                + (mail == null ? "" : "&mail=" + mail);
    }

    /** How a state looks: its word is in the bundle, its shape and colour come from the class. */
    public String badge(MailState state) {
        return "cs-badge " + switch (state) {
            case WAITING, SENDING -> "cs-badge-info";
            case SENT -> "cs-badge-good";
            case KEPT, OVERTAKEN -> "cs-badge-idle";
            case GIVEN_UP -> "cs-badge-bad";
        };
    }

    /** Whether a mail has not left yet because it waits for company or for its hour. */
    public boolean waits(OutboxMail mail) { return mail.state() == MailState.WAITING && mail.attempts() == 0 && mail.waits() != Waits.NOT && mail.nextAttemptAt().isAfter(clock.instant()); }

    /** All states, for the filter. */
    public MailState[] getStates() { return MailState.values(); }

    /** Whether a mail server is configured: then links are blanked. */
    public boolean isConfigured() { return settings.configured(); }

    /** What keeps mails from going out although a mail server is configured; null when nothing does. */
    public Text getTrouble() { return settings.trouble().orElse(null); }

    /** The product's present moment. */
    public Instant getNow() { return clock.instant(); }

    /** The mails of this page. */
    public List<OutboxMail> getMails() { return mails; }

    /** How many there are in all. */
    public long getCount() { return count; }

    /** How many pages there are, at least one. */
    public long getPages() { return Math.max(1, (count + PAGE - 1) / PAGE); }

    /** The chosen mail; null when there is none. */
    public OutboxMail getSelected() { return selected; }

    /** Whether the chosen mail is of a confidential project that the reader may not see (P5). */
    public boolean isWithheld() { return selected.showing() == OutboxMail.Showing.WITHHELD; }

    /** Whether its links are dead for this reader, though they would live for others. */
    public boolean isReading() { return selected.showing() == OutboxMail.Showing.DEAD && !isConfigured(); }

    /** The chosen mail as its reader gets it; null when it is withheld or cannot be composed. */
    public OutboxLetter getLetter() { return letter; }

    public String getWho() { return who; }

    public void setWho(String who) { this.who = who == null ? "" : who.strip(); }

    public String getState() { return state; }

    public void setState(String state) { this.state = state == null ? "" : state; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }

    public Long getMail() { return mail; }

    public void setMail(Long mail) { this.mail = mail; }
}
