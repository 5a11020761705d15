package countersign.requirement.reaction;

import countersign.requirement.Attendance;
import countersign.requirement.AttendanceFacts;
import countersign.requirement.Kickoffs;
import countersign.requirement.LabourFacts;
import countersign.requirement.LabourProposals;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.MinutesAsk;
import countersign.requirement.MinutesFacts;
import countersign.requirement.event.ConsultationClosed;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Step 2 opens with the closed consultation; answers to invitations and minutes have their effect. */
@ApplicationScoped
public class StepTwoReactions {

    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Minutes minutes;
    @Inject LabourProposals proposals;
    @Inject AskLists asks;
    @Inject Directory directory;

    void opened(@Observes ConsultationClosed e) { kickoffs.open(e.projectId()); }

    /** Whoever comes where somebody else was invited comes in their place. */
    void attendance(@Observes @AskKind(AttendanceFacts.KIND) AskAnswered e) {
        var answer = Attendance.chosen(e.reply().choice());
        var ask = asks.view(e.askId());
        var invited = asks.askedFirst(e.askId());
        var inTheirPlace = invited != ask.personId() && answer == Attendance.ATTENDS;
        var words = inTheirPlace ? (directory.person(ask.personId()).name() + "\n" + e.reply().comment()).strip() : e.reply().comment();
        meetings.answered(e.subjectId(), invited, inTheirPlace ? Attendance.SENDS_DELEGATE : answer, words, ask.answeredAt() == null ? e.at() : ask.answeredAt());
    }

    void labour(@Observes @AskKind(LabourFacts.KIND) AskAnswered e) { proposals.said(e.actor(), e.projectId(), e.subjectId(), e.reply()); }

    /** Handed on, it is answered for the participant who got the minutes. */
    void minutes(@Observes @AskKind(MinutesFacts.KIND) AskAnswered e) {
        var ask = asks.view(e.askId());
        var facts = ask.facts(MinutesFacts.class);
        var reader = asks.askedFirst(e.askId());
        if (e.chose("confirm")) minutes.confirmed(e.projectId(), facts, reader, e.reply().comment(), e.at());
        else minutes.objected(e.actor(), e.projectId(), facts, reader, MinutesAsk.chosen(facts, e.reply()), e.reply().comment(), e.at());
    }
}
