package countersign.web.requirement;

import countersign.requirement.CommitmentView;
import countersign.requirement.GapView;
import countersign.requirement.InboundCommitmentView;
import countersign.requirement.LabourFacts;
import countersign.requirement.Requirements;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceWords;
import countersign.requirement.Resources;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.web.frame.Me;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Division of labour, commitments, gaps and inbound commitments on the page (S2.2, S2.3); each form adds a row or, after “edit”, changes one. */
@Named("resourcePage")
@ViewScoped
public class ResourceBean implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject MeetingsPage page;
    @Inject Resources resources;
    @Inject Requirements requirements;
    @Inject PeopleChoice choice;
    @Inject ProjectCalendars calendars;
    @Inject AskLists asks;
    @Inject Me me;
    private final List<LabourRow> labour = new ArrayList<>();
    private List<Long> departments = List.of();
    private List<Long> mine = List.of();
    /** The rows as they are shown: a button belongs to the row beside which it stood, whatever others have added or taken out since. */
    private transient List<AskView> asked;
    private transient List<CommitmentView> commitments;
    private transient List<GapView> gaps;
    private transient List<InboundCommitmentView> inbounds;
    private CommitmentModel commitment = new CommitmentModel();
    private GapModel gap = new GapModel();
    private InboundModel inbound = new InboundModel();

    /** Loads the rows and what this person may write. */
    public void load() {
        if (!page.isBegun()) return;
        departments = new ArrayList<>(requirements.view(page.getId()).participants());
        mine = new ArrayList<>(departments.stream().filter(id -> page.isOpen() && resources.mayEdit(page.getId(), me.getId(), id)).toList());
        resources.labour(page.getId()).forEach(l -> labour.add(new LabourRow(l, mine.contains(l.departmentId()))));
        commitment = CommitmentModel.of(mine.size() == 1 ? mine.get(0) : null);
    }

    /** Keeps all parts in which something was typed, or none. */
    public String saveLabour() {
        return page.done(() -> resources.labour(me.actor(), page.getId(), labour.stream().filter(LabourRow::typed).map(LabourRow::form).toList()),
                () -> resources.labour(page.getId()).forEach(now -> labour.stream().filter(row -> row.getDepartmentId() == now.departmentId()).forEach(row -> row.shown(now))),
                "web.meetings.saved");
    }

    /** Keeps the commitment typed. */
    public String saveCommitment() { return page.done(() -> resources.commit(me.actor(), page.getId(), commitment.form()),
            () -> resources.commitments(page.getId()).stream().filter(c -> c.id() == commitment.getId()).findFirst().ifPresent(commitment::shown), "web.meetings.saved"); }

    /** Puts a commitment into the form. */
    public void editCommitment(long id) {
        resources.commitments(page.getId()).stream().filter(c -> c.id() == id).findFirst().ifPresent(c -> commitment = CommitmentModel.of(c));
    }

    /** Takes a commitment out. */
    public String removeCommitment(long id) { return page.done(() -> resources.uncommit(me.actor(), page.getId(), id), "web.meetings.removed"); }

    /** Fills the buffer in that the policy proposes. */
    public void proposeBuffer() {
        commitment.setBuffer(commitment.getEstimate() == null ? BigDecimal.ZERO : resources.proposedBuffer(page.getId(), commitment.getEstimate()));
    }

    /** Keeps the gap typed. */
    public String saveGap() { return page.done(() -> resources.gap(me.actor(), page.getId(), gap.form()),
            () -> resources.gaps(page.getId()).stream().filter(g -> g.id() == gap.getId()).findFirst().ifPresent(gap::shown), "web.meetings.saved"); }

    /** Puts a gap into the form. */
    public void editGap(long id) { resources.gaps(page.getId()).stream().filter(g -> g.id() == id).findFirst().ifPresent(g -> gap = GapModel.of(g)); }

    /** Takes a gap out. */
    public String removeGap(long id) { return page.done(() -> resources.ungap(me.actor(), page.getId(), id), "web.meetings.removed"); }

    /** Keeps the inbound commitment typed. */
    public String saveInbound() { return page.done(() -> resources.inbound(me.actor(), page.getId(), inbound.form()),
            () -> resources.inbound(page.getId()).stream().filter(i -> i.id() == inbound.getId()).findFirst().ifPresent(inbound::shown), "web.meetings.saved"); }

    /** Puts an inbound commitment into the form. */
    public void editInbound(long id) {
        resources.inbound(page.getId()).stream().filter(i -> i.id() == id).findFirst().ifPresent(i -> inbound = InboundModel.of(i));
    }

    /** Takes an inbound commitment out. */
    public String removeInbound(long id) { return page.done(() -> resources.uninbound(me.actor(), page.getId(), id), "web.meetings.removed"); }

    /** Who is asked for a department's part before the kick-off; null if nobody. */
    public AskView asked(long departmentId) {
        if (asked == null) asked = asks.ofKind(page.getId(), LabourFacts.KIND).stream().filter(AskView::open).toList();
        return asked.stream().filter(ask -> ask.facts(LabourFacts.class).departmentId() == departmentId).findFirst().orElse(null);
    }

    /** A commitment in words. */
    public String words(CommitmentView c) { return new ResourceWords(me.texts(), calendars.provisional(page.getId(), Stream.of(c.terms().from(), c.terms().until()))).of(c.kind(), c.terms(), choice.person(c.terms().personId())); }

    /** What is to be said of a promised day whose year's holidays are not announced yet (P6). */
    public String provisional(LocalDate day) { return calendars.provisional(page.getId(), Stream.of(day)).aside(me.texts(), day); }

    /** Whether the reader may change what belongs to that department. */
    public boolean may(long departmentId) { return mine.contains(departmentId); }

    /** Whether the reader may write anything. */
    public boolean isWriting() { return !mine.isEmpty(); }

    public List<CommitmentView> getCommitments() {
        if (commitments == null) commitments = resources.commitments(page.getId());
        return commitments;
    }

    public List<GapView> getGaps() {
        if (gaps == null) gaps = resources.gaps(page.getId());
        return gaps;
    }

    public List<InboundCommitmentView> getInbounds() {
        if (inbounds == null) inbounds = resources.inbound(page.getId());
        return inbounds;
    }

    public ResourceKind[] getKinds() { return ResourceKind.values(); }
    public List<LabourRow> getLabour() { return labour; }
    public List<Long> getDepartments() { return departments; }
    public List<Long> getMine() { return mine; }
    public CommitmentModel getCommitment() { return commitment; }
    public GapModel getGap() { return gap; }
    public InboundModel getInbound() { return inbound; }
}
