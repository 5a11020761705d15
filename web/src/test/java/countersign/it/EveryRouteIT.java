package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.acceptance.Evidences;
import countersign.it.Cast.Role;
import countersign.requirement.Attachments;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Scans;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.secrecy.BreakGlass;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P5 at every door: every page, download and command of the WAR, tried as every kind of person and as nobody. What is served is found in the WAR
 * itself; something new without a row in the tables below fails.
 */
@ExtendWith(ArquillianExtension.class)
class EveryRouteIT {

    /** Who may pass. PROJECT: whoever may see the project (P5). HOUSE: everybody who is logged in. ENTRY: who may enter what somebody else said (P1). */
    private enum Rule { OPEN, HOUSE, ADMINISTRATION, PROJECT, ENTRY }

    private static final Map<String, Rule> PAGES = Map.ofEntries(Map.entry("login", Rule.OPEN), Map.entry("inbox", Rule.HOUSE), Map.entry("projects", Rule.HOUSE),
            Map.entry("archive", Rule.HOUSE), Map.entry("departments", Rule.HOUSE), Map.entry("profile", Rule.HOUSE), Map.entry("new-project", Rule.HOUSE),
            Map.entry("outbox", Rule.HOUSE), // of a demo without a mail server; an installation's own shows it to administrators
            Map.entry("admin", Rule.ADMINISTRATION), Map.entry("admin-people", Rule.ADMINISTRATION), Map.entry("admin-person", Rule.ADMINISTRATION),
            Map.entry("admin-departments", Rule.ADMINISTRATION), Map.entry("admin-department", Rule.ADMINISTRATION), Map.entry("admin-import", Rule.ADMINISTRATION),
            Map.entry("admin-calendar", Rule.ADMINISTRATION), Map.entry("admin-policy", Rule.ADMINISTRATION), Map.entry("admin-wording", Rule.ADMINISTRATION),
            Map.entry("admin-confidential", Rule.ADMINISTRATION), Map.entry("admin-mails", Rule.ADMINISTRATION), Map.entry("admin-system", Rule.ADMINISTRATION),
            Map.entry("project-overview", Rule.PROJECT), Map.entry("project-requirement", Rule.PROJECT), Map.entry("project-meetings", Rule.PROJECT), Map.entry("project-meeting", Rule.PROJECT),
            Map.entry("project-table", Rule.PROJECT), Map.entry("project-gantt", Rule.PROJECT), Map.entry("project-reports", Rule.PROJECT),
            Map.entry("project-changes", Rule.PROJECT), Map.entry("project-acceptance", Rule.PROJECT), Map.entry("project-documents", Rule.PROJECT),
            Map.entry("project-history", Rule.PROJECT), Map.entry("project-policy", Rule.PROJECT), Map.entry("enter", Rule.ENTRY));

    private static final Set<Role> TOLD_APART = EnumSet.of(Role.STRANGER, Role.FORMER, Role.HEAD, Role.ADMINISTRATOR);

    @Inject Walk walk;
    @Inject Cast cast;
    @Inject Traces traces;
    @Inject Doors doors;
    @Inject Attachments attachments;
    @Inject Evidences evidences;
    @Inject Scans scans;
    @Inject Asks asks;
    @Inject AskAgain again;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject BreakGlass glass;
    @Inject Outbox outbox;
    @Inject ServletContext context;
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void nobodyStandsIn() { cast.dismiss(); }

    /** Ways into a project that are no pages, by what serves them: each must be there for who may see it. */
    private final Map<String, LongFunction<String>> ways = Map.ofEntries(
            Map.entry("/document/*", id -> "/document/" + documents.filed(id).get(0).id() + ".pdf"),
            Map.entry("/document/* package", id -> "/document/package/" + id + ".zip"),
            Map.entry("/attachment/*", id -> "/attachment/" + id + "/" + attachments.of(id).get(0).id()),
            Map.entry("/evidence/*", id -> "/evidence/" + id + "/" + evidences.of(id).get(0).id()),
            Map.entry("/scan/*", id -> "/scan/" + id + "/" + scans.of(id).get(0).id()),
            Map.entry("/form1/*", id -> "/form1/" + id),
            Map.entry("/msproject/*", id -> "/msproject/" + id),
            Map.entry("/gantt-print/*", id -> "/gantt-print/" + id),
            Map.entry("/form2/*", id -> "/form2/" + id + ".xlsx"),
            Map.entry("GET projects/{project}/table", id -> "/api/v1/projects/" + id + "/table"),
            Map.entry("GET projects/{project}/table/changes", id -> "/api/v1/projects/" + id + "/table/changes?version=0"),
            Map.entry("GET projects/{project}/gantt", id -> "/api/v1/projects/" + id + "/gantt"),
            Map.entry("GET projects/{project}/gantt/load", id -> "/api/v1/projects/" + id + "/gantt/load"));

    /** What else is served, and what answers for it: {@code *.xhtml} above, the act pages in {@link EveryAskIT}, calendars in {@link CalendarEntriesIT}, the rest below. */
    private static final List<String> OTHERS = List.of("*.xhtml", "/act/*", "/act/calendar/*", "/act/news/*", "/verify/*", "/language", "/logout", "/sso", "/callback", "/ops/clock", "/ops/sweep", "/ops/metrics", "/outbox/*",
            "/admin/people.xlsx", "/admin/mails/*", "/error/forbidden", "/error/not-found", "/error/too-large", "/error/failure", "/error/expired", "POST projects/{project}/table/commands",
            "POST projects/{project}/gantt/edits", "POST projects/{project}/gantt/edits/trial", "POST projects/{project}/gantt/copy", "POST projects/{project}/gantt/copy/trial",
            "POST projects/{project}/gantt/copy/draft", "POST projects/{project}/gantt/copy/still",
            "POST projects/{project}/gantt/progress", "POST projects/{project}/gantt/progress/trial", "POST projects/{project}/gantt/progress/undo");

    @Test
    void everyPageAndEveryWayOfTheWarHasItsRow() {
        assertEquals(doors.pages(context), new TreeSet<>(PAGES.keySet()), "pages");
        var known = new TreeSet<>(OTHERS);
        ways.keySet().forEach(way -> known.add(way.replace(" package", "")));
        var served = new TreeSet<>(doors.servlets(context));
        served.addAll(doors.resources(context));
        assertEquals(served, known, "servlets and resources");
    }

    @Test
    void eachIsOpenToWhoMaySeeItAndToNobodyElse() throws Exception {
        var leaving = cast.engage();
        var open = walk.carriedOut(false, leaving);
        var secret = walk.carriedOut(true, leaving);
        var archived = walk.archived(false, leaving);
        var buried = walk.archived(true, leaving);
        cast.acquaint(List.of(open, secret, archived, buried));
        var said = walk.asked(open, "said");
        var guests = cast.atTheDoor();
        guests.forEach((role, guest) -> {
            PAGES.forEach((page, rule) -> { if (rule.ordinal() < Rule.PROJECT.ordinal()) house(role, guest, page, rule); });
            way(role, guest, "/enter.xhtml?ask=" + said, role == Role.INITIATOR, "open");
            project(role, guest, open, role.takesPart() || role == Role.ADMINISTRATOR, "open");
            project(role, guest, secret, role.takesPart(), "confidential");
            project(role, guest, archived, !role.outside(), "archived");
            project(role, guest, buried, role.takesPart(), "archived and confidential");
            lists(role, guest, Map.of(open, role.takesPart() || role == Role.ADMINISTRATOR, secret, role.takesPart()), "/projects.xhtml?q=" + projects.view(open).number().substring(0, 4));
            lists(role, guest, Map.of(archived, !role.outside(), buried, role.takesPart()), "/archive.xhtml");
        });
        asks.withdraw(Actor.SYSTEM, said);
        assertEquals(List.of(), wrong);
    }

    private void house(Role role, Guest guest, String page, Rule rule) {
        var path = "/" + page + ".xhtml";
        var answer = guest.get(path);
        var passes = rule == Rule.OPEN || !role.outside() && (rule == Rule.HOUSE || role == Role.ADMINISTRATOR);
        expect(role, path, passes ? 200 : role.outside() ? 302 : 403, answer.statusCode());
        if (!role.takesPart() && !page.equals("outbox") && !page.equals("admin-mails") && !page.equals("projects") && !page.equals("archive")) silent(role, path, answer.body());
    }

    /** Every way into the open project for every role; into the others for those whom they tell apart, and one page and one file for the rest. */
    private void project(Role role, Guest guest, long id, boolean sees, String which) {
        var all = which.equals("open") || TOLD_APART.contains(role);
        PAGES.forEach((page, rule) -> {
            if (rule == Rule.PROJECT && (all || page.equals("project-overview"))) way(role, guest, "/" + page + ".xhtml?id=" + id, sees, which);
        });
        ways.forEach((name, way) -> { if (all || name.equals("/attachment/*")) way(role, guest, way.apply(id), sees, which); });
    }

    private void way(Role role, Guest guest, String path, boolean sees, String which) {
        var answer = guest.get(path);
        var turnedAway = path.startsWith("/api/") ? 401 : 302;
        expect(role, which + " " + path, sees ? 200 : role.outside() ? turnedAway : 404, answer.statusCode());
        if (!sees) silent(role, path, answer.body() + answer.headers().map());
    }

    private void lists(Role role, Guest guest, Map<Long, Boolean> seen, String path) {
        var page = guest.get(path).body();
        seen.forEach((id, sees) -> {
            var listed = page.contains("id=" + id + "\"") || page.contains("id=" + id + "&");
            if (listed != sees) wrong.add(role + " " + path + ": project " + id + (listed ? " is" : " is not") + " listed");
        });
    }

    private void expect(Role role, String path, int wanted, int got) {
        if (wanted != got) wrong.add(role + " " + path + ": " + got + " instead of " + wanted);
    }

    private void silent(Role role, String path, String said) {
        if (said.contains(Walk.MARK) || said.contains("Exception")) wrong.add(role + " " + path + " says too much");
    }

    @Test
    void whoMaySeeButNotEditIsRefusedAtEveryButtonAndEveryCommand() throws Exception {
        cast.engage();
        var owner = "张伟强";
        var stages = Map.of("draft", walk.draft(false), "second step", walk.consulted(false), "table", walk.tabled(false, owner), "plan", walk.published(false, owner),
                "acceptance", walk.carriedOut(false, owner));
        cast.acquaint(List.copyOf(stages.values()));
        var initiator = Guest.in("wangyaqin", "countersign");
        for (var login : List.of("it.reader", "admin")) {
            var guest = Guest.in(login, "countersign");
            stages.forEach((stage, id) -> {
                PAGES.forEach((page, rule) -> { if (rule == Rule.PROJECT) press(initiator, guest, login + " " + stage, "/" + page + ".xhtml?id=" + id, id); });
                command(guest, login + " " + stage, id, stage.equals("draft"));
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** Posts every button that the initiator has and the guest has not, on the guest's own page with the initiator's fields. */
    private void press(Guest initiator, Guest guest, String who, String path, long id) {
        var theirs = initiator.get(path).body();
        var own = guest.get(path).body();
        var hidden = new ArrayList<>(initiator.buttons(theirs));
        hidden.removeAll(guest.buttons(own));
        for (var button : hidden) {
            if (!button.contains(":")) continue;
            var fields = initiator.fields(theirs);
            fields.putAll(guest.fields(own));
            var form = button.substring(0, button.indexOf(':'));
            fields.keySet().removeIf(name -> !name.startsWith(form + ":") && !name.contains("."));
            fields.put(form, form);
            fields.put(button, "");
            var before = traces.of(id);
            var status = guest.post(path, fields).statusCode();
            var changed = Traces.changed(before, traces.of(id));
            if (!changed.isEmpty()) wrong.add(who + " pressed " + button + " on " + path + ": " + changed);
            if (status != 200 && status != 302) wrong.add(who + " pressed " + button + " on " + path + ": " + status);
        }
    }

    private void command(Guest guest, String who, long id, boolean none) {
        var before = traces.of(id);
        var orders = Map.of("/table/commands", "{\"version\":0,\"commands\":[{\"op\":\"insert\",\"id\":\"n1\"}]}",
                "/gantt/edits", "{\"stamp\":\"\",\"edits\":[{\"op\":\"move\",\"id\":\"1\",\"at\":\"2027-01-04T09:00\"}]}",
                "/gantt/edits/trial", "{\"edits\":[{\"op\":\"move\",\"id\":\"1\",\"at\":\"2027-01-04T09:00\"}]}",
                "/gantt/copy", "{\"changes\":[{\"id\":\"1\",\"field\":\"BEGIN\",\"value\":\"2027-01-04T09:00\"}],\"reason\":\"OTHER\",\"explanation\":\"x\"}",
                "/gantt/copy/trial", "{\"changes\":[],\"edits\":[{\"op\":\"move\",\"id\":\"1\",\"at\":\"2027-01-04T09:00\"}]}",
                "/gantt/copy/still", "{\"changes\":[{\"id\":\"1\",\"field\":\"BEGIN\",\"value\":\"2027-01-04T09:00\"}]}",
                "/gantt/copy/draft", "{\"version\":7,\"steps\":[[{\"id\":\"1\",\"field\":\"BEGIN\",\"value\":\"2027-01-04T09:00\"}]]}",
                "/gantt/progress", "{\"id\":\"1\",\"percent\":50,\"stamp\":\"\"}", "/gantt/progress/trial", "{\"id\":\"1\",\"percent\":50}",
                "/gantt/progress/undo", "{\"id\":\"1\",\"taken\":\"1\",\"stamp\":\"\"}");
        orders.forEach((path, json) -> {
            var answer = guest.command("/api/v1/projects/" + id + path, json);
            if (answer.statusCode() < 400 || answer.statusCode() >= 500) wrong.add(who + " sent " + path + ": " + answer.statusCode() + " " + answer.body());
        });
        var changed = Traces.changed(before, traces.of(id));
        if (!changed.isEmpty()) wrong.add(who + " changed the plan: " + changed);
    }

    @Test
    void anAdministratorSeesAConfidentialProjectOnlyOnRecordAndEverybodyConcernedIsTold() throws Exception {
        var secret = walk.carriedOut(true, "张伟强");
        var admin = Guest.in("admin", "countersign");
        var path = "/project-overview.xhtml?id=" + secret;
        assertEquals(404, admin.get(path).statusCode());
        var page = admin.get("/admin-confidential.xhtml").body();
        var fields = admin.fields(page);
        fields.putAll(Map.of("glass:number", projects.view(secret).number(), "glass:reason", "", "glass:open", ""));
        assertTrue(admin.post("/admin-confidential.xhtml", fields).body().contains("请写明查看的理由"), "a reason is required");
        assertEquals(404, admin.get(path).statusCode());
        fields.put("glass:reason", "员工投诉");
        assertEquals(302, admin.post("/admin-confidential.xhtml", fields).statusCode());
        assertTrue(admin.get(path).body().contains(Walk.MARK), "now it is seen");
        assertTrue(admin.get("/project-history.xhtml?id=" + secret).body().contains("员工投诉"), "on record");
        var told = outbox.list(walk.person("wangyaqin"), new OutboxFilter(List.of(walk.person("wangyaqin"), walk.person("zhoulan")), null), 0, 200).stream()
                .filter(m -> m.projectId() != null && m.projectId() == secret)
                .map(m -> outbox.letter(m.personId(), m.id(), countersign.shared.notification.LinkBase.of("http://trial"))).filter(l -> l.text().contains("紧急查看")).toList();
        assertEquals(2, told.size(), "initiator and executive are told");
        assertTrue(told.stream().noneMatch(l -> l.html().contains(Walk.MARK)), "without a word of the project");
    }

    @Test
    void theOutboxIsNoWayAroundTheBreakGlassAndTheBreakGlassIsForReading() throws Exception {
        var secret = walk.consulted(true);
        var asked = walk.asked(secret, "said");
        var mail = traces.mailOf(asked);
        var admin = Guest.in("admin", "countersign");
        assertEquals(404, admin.get("/outbox/" + mail + ".html").statusCode(), "withheld");
        var page = admin.get("/outbox.xhtml?mail=" + mail).body();
        assertTrue(page.contains("[" + projects.view(secret).number() + "]") && page.contains("保密项目") && !page.contains(Walk.MARK), "number only");
        assertTrue(Guest.in("wangyaqin", "countersign").get("/outbox/" + mail + ".html").body().matches("(?s).*/act/\\d+-.*"), "who takes part tries the links");
        glass.open(Actor.onPage(walk.person("admin")), projects.view(secret).number(), "员工投诉");
        var opened = admin.get("/outbox/" + mail + ".html");
        assertEquals(200, opened.statusCode());
        assertTrue(opened.body().contains("act/blanked") && !opened.body().matches("(?s).*/act/\\d.*"), "read with dead links");
        var overview = "/project-overview.xhtml?id=" + secret;
        var initiator = Guest.in("wangyaqin", "countersign");
        assertTrue(initiator.buttons(initiator.get(overview).body()).stream().anyMatch(b -> b.endsWith("urge")));
        press(initiator, admin, "break-glass", overview, secret);
        press(initiator, admin, "break-glass", "/project-meetings.xhtml?id=" + secret, secret);
        assertTrue(assertThrows(RuleViolation.class, () -> again.urge(Actor.onPage(walk.person("admin")), asked)).getMessage().contains("shared.glass.reads"));
        assertThrows(RuleViolation.class, () -> walk.write(Actor.onPage(walk.person("admin")), secret));
        asks.withdraw(Actor.SYSTEM, asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsTakenOutOfAConfidentialProjectIsMarkedAndOnRecord() throws Exception {
        var secret = walk.carriedOut(true, "张伟强");
        var head = Guest.in("sunhao", "countersign");
        var history = "/project-history.xhtml?id=" + secret;
        for (var way : ways.entrySet()) {
            if (way.getKey().startsWith("GET")) continue;
            var before = head.get(history).body().split("下载了").length;
            assertEquals(200, head.get(way.getValue().apply(secret)).statusCode(), way.getKey());
            assertEquals(before + 1, head.get(history).body().split("下载了").length, way.getKey() + " is on record");
        }
        var pdf = head.download(ways.get("/document/*").apply(secret)).body();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var text = java.text.Normalizer.normalize(new org.apache.pdfbox.text.PDFTextStripper().getText(document), java.text.Normalizer.Form.NFKC);
            assertTrue(text.contains("孙浩") && text.contains("sunhao"), "the reader's name is on it: " + text);
        }
        for (var form : List.of("/form1/*", "/form2/*")) {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(head.download(ways.get(form).apply(secret)).body()))) {
                assertTrue(book.getSheetAt(0).getFooter().getLeft().contains("孙浩（sunhao）"), form);
            }
        }
        assertTrue(new String(head.download(ways.get("/msproject/*").apply(secret)).body(), StandardCharsets.UTF_8).contains("孙浩（sunhao）"), "and on the plan");
        assertTrue(packed(head.download(ways.get("/document/* package").apply(secret)).body()).contains("孙浩（sunhao）"), "and on the package");
    }

    /** The note in a package of who took it; it names every file without a mark. */
    private static String packed(byte[] bytes) throws IOException {
        var names = new ArrayList<String>();
        var note = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("下载说明.txt")) note = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        for (var name : names) if (name.endsWith(".json")) assertTrue(note.contains(name), name);
        return note;
    }

    @Test
    void whatIsNoProjectsKeepsItsOwnRule() {
        var nobody = Guest.nobody();
        var stranger = Guest.in("dengyan", "countersign");
        assertEquals(404, nobody.get("/verify/100-aaaa").statusCode());
        assertEquals(403, stranger.get("/admin/people.xlsx").statusCode());
        assertEquals(302, nobody.get("/admin/people.xlsx").statusCode());
        assertEquals(302, nobody.get("/outbox/1.html").statusCode());
        for (var path : List.of("/document/999999999.pdf", "/document/package/999999999.zip", "/attachment/1/1", "/attachment/x", "/evidence/1/1", "/form1/999999999", "/msproject/999999999", "/gantt-print/999999999",
                "/form2/999999999.xlsx", "/outbox/999999999.html", "/WEB-INF/web.xml", "/WEB-INF/classes/countersign/web/messages.properties", "/no-such-page.xhtml"))
            assertEquals(404, stranger.get(path).statusCode(), path);
        for (var path : List.of("/language", "/logout")) assertTrue(stranger.get(path).statusCode() >= 400, path);
        for (var path : List.of("/sso", "/callback")) assertTrue(nobody.get(path).statusCode() != 200, path);
    }
}
