package countersign.tasking;

import countersign.shared.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan's working copy with what stands between it and publication (S4.1–S4.6).
 *
 * @param plan           as computed now, version 0; null where the table cannot be scheduled, {@code refusal} says why
 * @param meetingAt      the confirmation meeting; null while none is set
 * @param publicationDue when it has to be published; null before a meeting is set
 * @param hints          what is pointed out: a meeting before the reports are due
 * @param stops          what stops publication now, in words; empty when it may be published
 */
public record PlanDraftView(long projectId, LocalDate start, BufferMode bufferMode, Mechanism mechanism, Instant meetingAt, String meetingPlace,
        Instant publicationDue, Instant publishedAt, PlanView plan, Text refusal, List<PlanConflict> conflicts, List<PlanFact> facts,
        List<PlanPartView> parts, List<Text> hints, List<Text> stops, long version) {}
