package countersign.web.requirement;

import countersign.requirement.ConsultationView;
import countersign.requirement.Consultations;
import countersign.requirement.RequirementState;
import countersign.requirement.RequirementView;
import countersign.requirement.Requirements;
import countersign.requirement.ReviewFacts;
import countersign.requirement.Reviews;
import countersign.requirement.RoundView;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requirement tab of a project: the form while it can be edited, what was submitted afterwards, its rounds of review and its consultation. */
@Named("requirementPage")
@ViewScoped
public class RequirementPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject ProjectBean project;
    @Inject AskLists askLists;
    @Inject AskAgain again;
    @Inject RequirementFormBean form;
    @Inject Refusals refusals;
    @Inject Me me;

    private long id;
    private String reason;
    private boolean editable;
    private boolean initiates;
    private ArrayList<ClosingRow> closing = new ArrayList<>();
    private transient RequirementView view;
    private transient Map<Long, AskView> askById;
    private transient Map<Long, ConsultationView> consultationById;

    /** Loads the page; whether the reader may see the project is checked before. */
    public void load() {
        id = project.getId();
        initiates = requirements.initiates(id, me.getId());
        editable = requirements.mayEdit(id, me.getId());
        if (editable) form.load(id, getView().initiatorId());
        consultations.of(id).forEach(c -> closing.add(new ClosingRow(c)));
    }

    /** The requirement. */
    public RequirementView getView() {
        if (view == null) view = requirements.view(id);
        return view;
    }

    /** Takes the form back to change it. */
    public String callBack() { return done(() -> reviews.callBack(me.actor(), id, reason), "web.requirement.calledBack"); }

    /** Gives the requirement up. */
    public String withdraw() { return done(() -> requirements.withdraw(me.actor(), id, reason), "web.requirement.withdrawn"); }

    /** Throws a draft away. */
    public String discard() {
        if (!refusals.attempt(() -> requirements.discard(me.actor(), id))) return null;
        refusals.done("web.requirement.discarded");
        return "projects?faces-redirect=true";
    }

    /** Closes the consultation with what was decided. */
    public String close() {
        return done(() -> consultations.close(me.actor(), id, closing.stream().map(ClosingRow::closing).toList()), "web.requirement.closed");
    }

    /** Asks a department again with what was negotiated. */
    public String askAgain(ClosingRow row) { return done(() -> consultations.askAgain(me.actor(), row.getId(), row.getWords()), "web.requirement.askedAgain"); }

    /** Reminds whoever is asked (催办). */
    public String urge(long askId) { return done(() -> again.urge(me.actor(), askId), "web.requirement.urged"); }

    /** Opens the kick-off in an emergency, beside review and consultation (S1.5). */
    public String kickoff() { return done(() -> requirements.moveToKickoff(me.actor(), id), "web.requirement.kickoffOpened"); }

    private String done(Runnable command, String said) { return refusals.then(command, said, "project-requirement?faces-redirect=true&id=" + id); }

    /** The rounds of review, the latest first. */
    public List<RoundView> getRounds() {
        var rounds = new ArrayList<>(reviews.rounds(id));
        java.util.Collections.reverse(rounds);
        return rounds;
    }

    /** The consultation a row is about. */
    public ConsultationView consultation(long consultationId) {
        if (consultationById == null) {
            consultationById = new HashMap<>();
            consultations.of(id).forEach(c -> consultationById.put(c.id(), c));
        }
        return consultationById.get(consultationId);
    }

    /** The ask of a consultation, with its clock. */
    public AskView ask(Long askId) {
        if (askId == null) return null;
        if (askById == null) {
            askById = new HashMap<>();
            askLists.ofKind(id, countersign.requirement.ConsultationFacts.KIND).forEach(a -> askById.put(a.id(), a));
        }
        return askById.get(askId);
    }

    /** How the state looks. */
    public String getStateStyle() {
        return switch (getView().state()) {
            case DRAFT -> "cs-badge-idle";
            case IN_REVIEW, IN_CONSULTATION -> "cs-badge-info";
            case RETURNED -> "cs-badge-warn";
            case AGREED -> "cs-badge-good";
            case WITHDRAWN -> "cs-badge-bad";
        };
    }

    /** How a department's answer looks. */
    public String answerStyle(ConsultationView c) {
        if (c.takenOut()) return "cs-badge-idle";
        if (c.answer() == null) return "cs-badge-info";
        return switch (c.answer()) {
            case WILLING -> "cs-badge-good";
            case CONDITIONAL -> "cs-badge-warn";
            case DECLINED -> "cs-badge-bad";
        };
    }

    /** How a reviewer's ask looks. */
    public String reviewStyle(AskView ask) {
        if (ask.open()) return "cs-badge-info";
        if (ask.choice() == null) return "cs-badge-idle";
        return ReviewFacts.APPROVE.equals(ask.choice()) ? "cs-badge-good" : "cs-badge-warn";
    }

    /** What a reviewer's ask has come to, in words. */
    public String reviewKey(AskView ask) {
        if (ask.open()) return "web.requirement.review.waiting";
        return ask.choice() == null ? "web.requirement.review.closed" : "web.requirement.review." + ask.choice();
    }

    /** Whether the consultation can be closed by this person now. */
    public boolean isClosable() { return initiates && !closing.isEmpty() && getView().agreedAt() == null && getView().state() != RequirementState.WITHDRAWN; }

    /** Whether the requirement can still be withdrawn by this person. */
    public boolean isWithdrawable() { return initiates && requirements.withdrawable(id); }

    /** What comes next, as a message key: in an emergency review, consultation and kick-off go side by side (S1.5). */
    public String getNext() {
        var state = getView().state();
        var beside = getView().scenario().emergency() && (state == RequirementState.IN_REVIEW || state == RequirementState.IN_CONSULTATION);
        return "web.requirement.next." + state + (beside ? ".emergency" : "");
    }

    /** Whether somebody on call answers for the department, as in an emergency (S1.5). */
    public boolean onCall(AskView ask) { return ask.capacities().stream().anyMatch(capacity -> "ON_CALL".equals(capacity.flag())); }

    /** Whether the kick-off can be opened beside the running review (S1.5). */
    public boolean isKickoffOpenable() { return initiates && requirements.kickoffWaits(id); }

    public long getId() { return id; }
    public String getReason() { return reason; }
    public void setReason(String typed) { reason = typed; }
    public boolean isEditable() { return editable; }
    public boolean isInitiates() { return initiates; }
    public boolean isInReview() { return getView().state() == RequirementState.IN_REVIEW; }
    public boolean isNeverSubmitted() { return getView().round() == 0; }
    public List<ClosingRow> getClosing() { return closing; }
}
