package countersign.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 《跨部门合作需求表》 as it is sealed at each submission and filed at the approval: document kind {@value #KIND}, schema {@value #SCHEMA}. Everything a
 * printed form needs is written out as of that day. Stored content:
 * <pre>
 * {"header": {"number":"2026-0001","title":"…","scenario":"CROSS_FUNCTIONAL_PROJECT","confidential":false,"round":1,"submittedOn":"2026-07-01",
 *    "initiator":{"name":"…","title":"…","department":"…"},"departments":["leading","others"],"executive":{…},"reviewers":[{…}],
 *    "background":"…","finish":"2026-09-30","phases":[{"name":"…","until":"2026-08-31"}],
 *    "attachments":[{"name":"a.pdf","mediaType":"application/pdf","size":1234,"digest":"sha-256"}]},
 *  "rows": {"objective:1": {"objective":{"text":"…","metric":"…","target":"500","unit":"万元","date":"2026-09-30","followUp":false,
 *                           "vague":["尽快"],"vagueReason":"…"}},
 *           "deliverable:4": {"deliverable":{"name":"…","priority":"HIGH","vague":[],"vagueReason":""}},
 *           "department:7": {"department":{"departmentId":7,"name":"…","expected":"…"}}}}
 * </pre>
 * The signatures under it are the reviewers' approvals ({@code Signatures.ofDocument}).
 *
 * @param header what the head of the form prints
 * @param rows   objectives, deliverables and departments by lasting key, in printing order
 */
public record RequirementPaper(Header header, Map<String, Row> rows) {

    /** Kind of the sealed document. */
    public static final String KIND = "requirement";
    /** Version of its structure. */
    public static final int SCHEMA = 1;

    public RequirementPaper { rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows)); }

    /** The head of the form; {@code executive} and {@code finish} are null only in a draft. */
    public record Header(String number, String title, String scenario, boolean confidential, int round, LocalDate submittedOn, Named initiator,
            List<String> departments, Named executive, List<Named> reviewers, String background, LocalDate finish, List<Stage> phases, List<File> attachments) {}

    /** A person as of that day. */
    public record Named(String name, String title, String department) {}

    /** A phase with its last day. */
    public record Stage(String name, LocalDate until) {}

    /** An attachment, identified by the SHA-256 of its bytes. */
    public record File(String name, String mediaType, long size, String digest) {}

    /** A row: exactly one of the three is there. */
    public record Row(Goal objective, Result deliverable, Partner department) {}

    /** An objective; {@code vague} are the phrases the wording check marks, {@code vagueReason} why they stay (S1.2). */
    public record Goal(String text, String metric, String target, String unit, LocalDate date, boolean followUp, List<String> vague, String vagueReason) {}

    /** A deliverable. */
    public record Result(String name, Priority priority, List<String> vague, String vagueReason) {}

    /** A department asked to take part. */
    public record Partner(long departmentId, String name, String expected) {}

    /** The objectives in order. */
    public List<Goal> objectives() { return rows.values().stream().map(Row::objective).filter(java.util.Objects::nonNull).toList(); }

    /** The deliverables in order. */
    public List<Result> deliverables() { return rows.values().stream().map(Row::deliverable).filter(java.util.Objects::nonNull).toList(); }

    /** The departments in order. */
    public List<Partner> partners() { return rows.values().stream().map(Row::department).filter(java.util.Objects::nonNull).toList(); }

    /** Reads a sealed document's content back. */
    public static RequirementPaper of(JsonNode content) { return Json.read(content.toString(), RequirementPaper.class); }
}
