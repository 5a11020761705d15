package countersign.acceptance.reaction;

import countersign.acceptance.AcceptanceMeetings;
import countersign.acceptance.AcceptanceOpening;
import countersign.acceptance.AcceptanceReports;
import countersign.acceptance.Acceptances;
import countersign.acceptance.Archives;
import countersign.acceptance.LessonUses;
import countersign.acceptance.MeetingKind;
import countersign.acceptance.Retrospectives;
import countersign.acceptance.Slot;
import countersign.acceptance.domain.Facts;
import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.SignOffCompleted;
import countersign.tracking.event.ExecutionCompleted;
import countersign.tracking.event.ExecutionEndedEarly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;

/** What step 6 does when the execution ends and when its own asks are answered. */
@ApplicationScoped
public class StepSixReactions {

    @Inject AcceptanceOpening opening;
    @Inject Acceptances acceptances;
    @Inject AcceptanceMeetings meetings;
    @Inject AcceptanceReports reports;
    @Inject Retrospectives retrospectives;
    @Inject LessonUses uses;
    @Inject Archives archives;
    @Inject AskLists asks;

    void completed(@Observes ExecutionCompleted completed) { opening.completed(completed.projectId()); }

    void ended(@Observes ExecutionEndedEarly ended) { opening.endedEarly(ended.projectId(), ended.closingDocumentId(), ended.reason()); }

    /** The initiator calls the meeting, or has the departments asked, from the mail. What was done at the page meanwhile stays. */
    void prepared(@Observes @AskKind(Facts.PREPARE) AskAnswered answer) {
        if (answer.chose(PrepareContent.MEET)) {
            if (meetings.of(answer.projectId(), MeetingKind.ACCEPTANCE).isEmpty())
                meetings.call(answer.actor(), answer.projectId(), MeetingKind.ACCEPTANCE, PrepareContent.form(answer.reply(), meetings.usual(answer.projectId())));
        } else if (acceptances.view(answer.projectId()).filter(a -> a.tasks().stream().anyMatch(t -> t.open())).isPresent()) {
            acceptances.askResults(answer.actor(), answer.projectId());
        }
    }

    void judged(@Observes @AskKind(Facts.RESULT) AskAnswered answer) {
        if (!answer.chose(ResultContent.JUDGE)) return;
        for (var line : asks.view(answer.askId()).facts(Facts.Results.class).lines())
            acceptances.answered(answer.actor(), line.reviewId(), ResultContent.judgement(line.reviewId(), answer.reply()));
    }

    void signed(@Observes @AskKind(Facts.SIGN) AskAnswered answer) {
        if (answer.chose(SignContent.OBJECT)) reports.objected(answer.actor(), answer.projectId(), answer.askId(), answer.reply().comment());
    }

    void allSigned(@Observes @AskKind(Facts.SIGN) SignOffCompleted completed) { reports.signed(completed.projectId(), completed.documentId()); }

    void conditionMet(@Observes @AskKind(Facts.CONDITION) AskAnswered answer) {
        acceptances.conditionMet(answer.actor(), answer.askId(), answer.projectId(), answer.reply().comment());
    }

    void followedUp(@Observes @AskKind(Facts.FOLLOW_UP) AskAnswered answer) {
        acceptances.followedUp(answer.actor(), answer.subjectId(), answer.reply().input("achieved"), answer.chose(FollowUpContent.REACHED));
    }

    void said(@Observes @AskKind(Facts.FEEDBACK) AskAnswered answer) {
        var reply = answer.reply();
        retrospectives.said(answer.actor(), answer.projectId(), answer.askId(), answer.chose(FeedbackContent.UNNAMED), reply.input("wentWell"),
                reply.input("improve"), reply.input("suggestion"));
    }

    void concluded(@Observes @AskKind(Facts.RETROSPECTIVE) AskAnswered answer) {
        var reply = answer.reply();
        for (var used : asks.view(answer.askId()).facts(Facts.Review.class).used()) {
            var said = reply.input(RetrospectiveContent.HELPED + used.id());
            if (!said.isEmpty()) uses.helped(answer.actor(), used.id(), answer.projectId(), said.equals("yes"));
        }
        retrospectives.concludeAndFile(answer.actor(), answer.projectId(), reply.input("wentWell"), reply.input("improve"),
                reply.input("suggestions").lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }

    void archived(@Observes @AskKind(Facts.ARCHIVE) AskAnswered answer) {
        var reasons = new EnumMap<Slot, String>(Slot.class);
        for (var slot : Slot.values()) {
            var why = answer.reply().input(ArchiveContent.REASON + slot);
            if (!why.isEmpty()) reasons.put(slot, why);
        }
        archives.archive(answer.actor(), answer.projectId(), reasons);
    }
}
