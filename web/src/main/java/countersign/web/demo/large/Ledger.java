package countersign.web.demo.large;

import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.AskState;
import countersign.shared.ask.Capacity;
import countersign.shared.document.Seal;
import countersign.shared.json.Json;
import countersign.shared.notification.MailState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what every step leaves behind: access, sealed documents, sign-offs, asks with their mails, signatures, audit entries. */
final class Ledger {

    private static final Duration TAKE_BACK = Duration.ofMinutes(10);
    final Rows rows;
    final Ids ids;

    Ledger(Rows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** A sealed document, with its digests. */
    record Sealed(long id, String number, Seal seal) {}

    void takesPart(long projectId, long departmentId) { rows.add("project_department(project_id, department_id)", projectId, departmentId); }

    void grant(long projectId, Member who, AccessSource source) {
        rows.add("project_access(id, project_id, person_id, source)", ids.next(), projectId, who.id(), source);
    }

    /** Seals and files a document. @param by null for the process itself */
    Sealed seal(long projectId, String kind, int edition, String title, Object header, Map<String, ?> content, Instant at, Member by) {
        var body = new LinkedHashMap<String, Object>();
        body.put("header", header);
        body.put("rows", content);
        var json = Json.write(body);
        var seal = Seal.ofStored(kind, 1, json);
        var sealed = new Sealed(ids.next(), kind.toUpperCase(Locale.ROOT) + "-" + projectId + "-" + edition, seal);
        rows.add("sealed_document(id, project_id, kind, document_no, edition, schema_version, title, content, digest, sealed_at, sealed_by, filed)",
                sealed.id(), projectId, kind, sealed.number(), edition, 1, title, json, seal.digest(), at, by == null ? null : by.id(), true);
        return sealed;
    }

    /** A sign-off that everybody signed. */
    long signOff(String kind, long projectId, String about, long documentId, Instant opened, Instant completed) {
        var id = ids.next();
        rows.add("sign_off(id, kind, project_id, subject, document_id, opened_at, completed_at, version)", id, kind, projectId, about, documentId, opened,
                completed, 1L);
        return id;
    }

    /** An ask and the mail that asked it. Returns the ask's id. */
    long ask(Asked a) {
        var id = ids.next();
        var open = a.choice() == null;
        var about = a.about().endsWith(":") ? a.about() + id : a.about();
        rows.add("ask(id, kind, project_id, subject, facts, person_id, capacities, document_id, row_keys, sign_off_id, asked_at, clock_from_at, due_at, due_by, state,"
                        + " open_key, choice, answer_comment, inputs, answered_at, answered_by, way, effective_at, generation, extended, reminded_times,"
                        + " next_step_at, version)",
                id, a.kind(), a.projectId(), about, Json.write(a.facts()), a.who().id(), Json.write(List.of(a.capacity())), a.documentId(),
                String.join("\n", a.rowKeys()), a.signOffId(), a.at(), a.at(), a.due(), "", open ? AskState.OPEN : AskState.SETTLED,
                open ? a.kind() + "|" + about + "|" + a.who().id() : null, a.choice(), open ? null : "", open ? null : "{}", a.answeredAt(),
                open ? null : a.who().id(), open ? null : Actor.Way.MAIL_LINK, open ? null : a.answeredAt().plus(TAKE_BACK), 0, false, 0,
                open ? a.due() : null, 1L);
        mail(AskNotice.KIND, a.projectId(), a.who(), "ask:" + id + ":" + AskNotice.Stage.ASKED + ":0",
                Json.write(new AskNotice(AskNotice.Stage.ASKED, id, a.who().id())), id, "", a.at(), a.subject());
        return id;
    }

    /** A mail that was kept in the outbox, with its notice. */
    void mail(String kind, Long projectId, Member to, String factKey, String facts, Long askId, String attachments, Instant at, String subject) {
        var id = ids.next();
        rows.add("mail(id, person_id, project_id, state, subject, to_address, next_attempt_at, created_at, version)", id, to.id(), projectId,
                MailState.KEPT, subject, to.email(), at, at, 2L);
        rows.add("notice(id, kind, project_id, person_id, fact_key, facts, ask_id, attachments, created_at, mail_id)", ids.next(), kind, projectId, to.id(),
                factKey, facts, askId, attachments, at, id);
    }

    /** A signature under an answered ask. @param keys the rows it covers; empty for the whole document */
    void sign(long askId, Asked a, Sealed document, Unit unit) {
        var digests = new LinkedHashMap<String, String>();
        var keys = a.rowKeys().isEmpty() ? List.copyOf(document.seal().rows().keySet()) : a.rowKeys();
        keys.forEach(key -> digests.put(key, document.seal().rows().get(key)));
        rows.add("sign_off_signer(id, sign_off_id, person_id, capacities, row_keys)", ids.next(), a.signOffId(), a.who().id(),
                Json.write(List.of(a.capacity())), String.join("\n", a.rowKeys()));
        rows.add("signature(id, ask_id, sign_off_id, document_id, digest, row_digests, person_id, person_name, person_title, department_id,"
                        + " department_name, department_rank, person_rank, capacity, signed_at, way, version)",
                ids.next(), askId, a.signOffId(), document.id(), document.seal().digest(), Json.write(digests), a.who().id(), a.who().name(),
                a.who().title(), unit.id(), unit.name(), unit.rank(), a.who().rank(), Json.write(a.capacity()), a.answeredAt(), Actor.Way.MAIL_LINK, 1L);
    }

    /** A line of the trail. @param who null for the process itself @param args of the message: numbers and names */
    void note(Instant at, long projectId, String about, Member who, String key, Object... args) {
        rows.add("audit_entry(id, happened_at, project_id, subject, action_key, action_args, person_id, way)", ids.next(), at, projectId, about, key,
                Json.write(Arrays.asList(args)), who == null ? null : who.id(), who == null ? Actor.Way.SYSTEM : Actor.Way.PAGE);
    }

    static Capacity as(Capacity.Role role, Unit unit) { return Capacity.of(role, unit.id()); }
}
