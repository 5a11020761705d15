package countersign.it;

import countersign.acceptance.Slot;
import countersign.acceptance.domain.Facts;
import countersign.requirement.ActionItemFacts;
import countersign.requirement.AttendanceFacts;
import countersign.requirement.ConsultationFacts;
import countersign.requirement.DisputeFacts;
import countersign.requirement.LabourFacts;
import countersign.requirement.MinutesFacts;
import countersign.requirement.ReviewFacts;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.SplitContent;
import countersign.tasking.Confirmations;
import countersign.tasking.Countersignings;
import countersign.tasking.domain.CountersignFacts;
import countersign.tasking.domain.FileFacts;
import countersign.tasking.domain.PlanFactsOfPerson;
import countersign.tracking.ChangeFacts;
import countersign.tracking.CoordinationFacts;
import countersign.tracking.HandOverFacts;
import countersign.tracking.OwnerLeftFacts;
import countersign.tracking.ReportFacts;
import countersign.tracking.SuspensionFacts;
import countersign.tracking.WarningFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every kind of ask of the product, with what it freezes. A new kind needs its line here, or {@link EveryAskIT} fails. */
final class AskKinds {

    private AskKinds() {}

    /** The frozen facts of each kind. */
    static final Map<String, Class<? extends Record>> FACTS = Map.ofEntries(
            Map.entry(ReviewFacts.KIND, ReviewFacts.class), Map.entry(ConsultationFacts.KIND, ConsultationFacts.class),
            Map.entry(ConsultationFacts.DRAFT_KIND, ConsultationFacts.class), Map.entry(ActionItemFacts.KIND, ActionItemFacts.class),
            Map.entry(AttendanceFacts.KIND, AttendanceFacts.class), Map.entry(LabourFacts.KIND, LabourFacts.class), Map.entry(DisputeFacts.RESPONSE, DisputeFacts.class),
            Map.entry(DisputeFacts.DECISION, DisputeFacts.class), Map.entry(DisputeFacts.SPOKEN, DisputeFacts.class), Map.entry(MinutesFacts.KIND, MinutesFacts.class),
            Map.entry(Countersignings.KIND, CountersignFacts.class), Map.entry(Countersignings.FILE, FileFacts.class),
            Map.entry(Confirmations.KIND, PlanFactsOfPerson.class), Map.entry(ReportFacts.KIND, ReportFacts.class), Map.entry(ReportFacts.HELPER_KIND, ReportFacts.class),
            Map.entry(WarningFacts.ISSUE, WarningFacts.class), Map.entry(WarningFacts.CONFIRM, WarningFacts.class), Map.entry(HandOverFacts.KIND, HandOverFacts.class),
            Map.entry(CoordinationFacts.KIND, CoordinationFacts.class), Map.entry(ChangeFacts.SIGN, ChangeFacts.class), Map.entry(ChangeFacts.PROPOSAL, ChangeFacts.class),
            Map.entry(ChangeFacts.WITHIN_BUFFER, ChangeFacts.class), Map.entry(SuspensionFacts.KIND, SuspensionFacts.class), Map.entry(OwnerLeftFacts.KIND, OwnerLeftFacts.class),
            Map.entry(Facts.PREPARE, Facts.Prepare.class), Map.entry(Facts.RESULT, Facts.Results.class), Map.entry(Facts.SIGN, Facts.Sign.class),
            Map.entry(Facts.CONDITION, Facts.Condition.class), Map.entry(Facts.FOLLOW_UP, Facts.FollowUp.class), Map.entry(Facts.FEEDBACK, Facts.Wanted.class),
            Map.entry(Facts.RETROSPECTIVE, Facts.Review.class), Map.entry(Facts.ARCHIVE, Facts.Archiving.class), Map.entry(SplitContent.KIND, hidden(SplitContent.class, "Split")),
            Map.entry(AwayFacts.KIND, AwayFacts.class), Map.entry(TwoRows.KIND, Plain.class));

    private static Class<? extends Record> hidden(Class<?> in, String name) {
        return Arrays.stream(in.getDeclaredClasses()).filter(c -> c.getSimpleName().equals(name)).findFirst().orElseThrow().asSubclass(Record.class);
    }

    /** What {@link TwoRows} shows. */
    record Plain(String words) {}

    /** Texts that must be something certain, by their component's name. */
    static final Map<String, Object> GIVEN = Map.of("scenario", "CROSS_FUNCTIONAL_PROJECT", "AttendanceFacts.kind", "KICK_OFF", "Need.kind", "PEOPLE", "silence", "2 WD", "estimate", "4d",
            "empty", Arrays.stream(Slot.values()).map(Enum::name).toList(), "field", "tasking.field.name", "taskId", "1", "changed", List.of("row:1"));

    /** What has to be typed though no field says so. */
    static final Map<String, List<String>> TYPED = Map.of(Facts.FEEDBACK, List.of("wentWell"), Facts.RETROSPECTIVE, List.of("wentWell"));
}
