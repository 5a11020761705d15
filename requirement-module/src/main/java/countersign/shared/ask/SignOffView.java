package countersign.shared.ask;

import java.util.List;

/**
 * A countersigning: many asks over one content.
 *
 * @param documentId the version that is being signed now
 * @param complete   whether everybody signed that version's rows and nothing can be taken back
 * @param asks       the asks of this round and earlier ones, the newest last
 * @param signatures those that stand and those that were voided, in the company's order of departments and ranks
 */
public record SignOffView(long id, String kind, long projectId, String subject, long documentId, boolean complete, boolean cancelled,
        List<AskView> asks, List<SignatureView> signatures) {}
