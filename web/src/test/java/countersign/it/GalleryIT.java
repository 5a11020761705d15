package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskNotice;
import countersign.shared.json.Json;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gallery of mails (M1): it has every kind that the product can send, writes nothing, and shows no secret and nobody's living link. */
@ExtendWith(ArquillianExtension.class)
class GalleryIT {

    /** What a template leaves where a fact is missing; other tests' people typed a “${7*7}” into theirs. */
    private static final Pattern HOLE = Pattern.compile("\\{[0-9]\\}|\\$\\{(?!7\\*7)|\\bnull\\b|href=|<script");
    private static final List<String> PARTS = List.of("start", "plan", "execution", "end", "course", "reply", "house");
    private static final String SECRET = "只有参与者知道";
    private static final String OPEN = "人人可见的事";
    private static final String MADE_UP = "还没有过这样的邮件";
    @Inject @Any Instance<MailContent> notices;
    @Inject @Any Instance<AskContent> asks;
    @Inject Outbox outbox;
    @Inject Asking asking;
    @Inject Letters letters;
    @Inject Traces traces;
    @Inject Walk walk;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyKindOfMailThatThereIsHasASample() throws IOException {
        var samples = samples();
        asks.stream().map(AskContent::kind).filter(kind -> !kind.equals(TwoRows.KIND) && samples.stream().noneMatch(s -> s.has("asked") && s.path("ask").asText().equals(kind)))
                .forEach(kind -> wrong.add("no sample asks " + kind));
        for (var stage : AskNotice.Stage.values()) needed(samples, AskNotice.KIND, Map.of("stage", stage.name()));
        notices.stream().map(MailContent::kind).filter(kind -> !kind.equals(AskNotice.KIND)).forEach(kind -> NoticeKinds.variants(kind).forEach(variant -> {
            var told = new TreeMap<>(variant);
            told.remove("Told.args");
            needed(samples, kind, told);
        }));
        assertEquals(List.of(), wrong);
    }

    private void needed(List<JsonNode> samples, String kind, Map<String, Object> told) {
        if (samples.stream().noneMatch(s -> s.path("kind").asText().equals(kind) && told.entrySet().stream().allMatch(one -> s.path("told").path(one.getKey()).asText().equals(one.getValue()))))
            wrong.add("no sample of " + kind + " " + told);
    }

    /** A component that was renamed, or a constant that is gone, would leave a hole in the mail. */
    @Test
    void everySamplesFactsAreThoseThatTheKindFreezes() throws IOException {
        for (var sample : samples()) {
            var kind = sample.path("kind").asText();
            if (sample.has("asked")) held(sample, "asked", AskKinds.FACTS.get(sample.path("ask").asText()));
            if (sample.has("facts")) held(sample, "facts", kind.equals(AskNotice.KIND) ? AskNotice.class : NoticeKinds.facts(kind));
        }
        assertEquals(List.of(), wrong);
    }

    private void held(JsonNode sample, String what, Class<? extends Record> type) {
        var given = Json.tree(Json.write(sample.path(what)).replaceAll("\"\\$\\{(person|project)\\}\"", "1"));
        try {
            lost(sample.path("id").asText(), given, Json.tree(Json.write(Json.read(Json.write(given), type))));
        } catch (IllegalArgumentException unreadable) {
            wrong.add(sample.path("id").asText() + ": " + unreadable);
        }
    }

    private void lost(String where, JsonNode given, JsonNode read) {
        given.fields().forEachRemaining(field -> {
            if (!read.has(field.getKey()) && !field.getValue().isNull()) wrong.add(where + ": nobody reads " + field.getKey());
            else lost(where + "." + field.getKey(), field.getValue(), read.path(field.getKey()));
        });
        for (int i = 0; given.isArray() && i < given.size(); i++) lost(where + "." + i, given.get(i), read.path(i));
    }

    @Test
    void eachKindIsShownToAdministratorsAndToNobodyElse() throws IOException {
        var administrator = Guest.in("admin", "countersign");
        for (var sample : samples()) {
            var answer = administrator.get("/admin/mails/" + sample.path("id").asText() + ".html?lang=en");
            if (answer.statusCode() != 200) wrong.add(sample.path("id") + " answers " + answer.statusCode());
            else if (HOLE.matcher(answer.body()).find()) wrong.add(sample.path("id") + ": " + answer.body());
        }
        assertEquals(List.of(), wrong);
        var mail = "/admin/mails/ask.requirement.review.html";
        assertTrue(administrator.get(mail).headers().firstValue("Content-Security-Policy").orElse("").endsWith("sandbox"));
        assertEquals(404, administrator.get("/admin/mails/nothing.html").statusCode());
        assertEquals(403, Guest.in("wangyaqin", "countersign").get(mail).statusCode());
        assertEquals(302, Guest.nobody().get(mail).statusCode());
    }

    @Test
    void samplesSayHowTheyAreAnsweredByReplyWhereRepliesAreRead() {
        var administrator = Guest.in("admin", "countersign");
        var mail = "/admin/mails/web.reply.HEDGED.html?lang=zh-CN";
        assertTrue(!administrator.get(mail).body().contains("也可以直接回复本邮件"));
        letters.open();
        try {
            var shown = administrator.get(mail).body();
            assertTrue(shown.contains("也可以直接回复本邮件") && shown.contains("回复编号"), shown);
            assertTrue(!administrator.get("/admin/mails/web.reply.closed.html?lang=zh-CN").body().contains("也可以直接回复"));
        } finally {
            letters.close();
        }
    }

    @Test
    void aReportAskedForNamesItsTasksAndADayIsWrittenAsItsReaderDoes() {
        var administrator = Guest.in("admin", "countersign");
        var report = administrator.get("/admin/mails/ask.tracking.helper-report.html?lang=en").body();
        assertTrue(report.contains(Texts.of(Language.EN, Directory.COMPANY_ZONE).get("tracking.report.soFar")), report);
        var archived = administrator.get("/admin/mails/acceptance.archived.html?lang=en").body();
        assertFalse(archived.matches("(?s).*\\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\\b.*"), archived);
    }

    @Test
    void aSampleCarriesWhatTheMailCarries() throws IOException {
        var administrator = Guest.in("admin", "countersign");
        for (var sample : samples()) {
            var id = sample.path("id").asText();
            if (!sample.has("files") || !administrator.get("/admin-mails.xhtml?kind=" + id + "&lang=en").body().contains(MADE_UP)) continue;
            var mail = administrator.get("/admin/mails/" + id + ".eml?lang=en").body();
            sample.path("files").forEach(file -> {
                var calendar = file.asText().startsWith("ics:");
                if (!mail.contains("Content-Type: " + (calendar ? "text/calendar" : "application/pdf"))) wrong.add(id + " without " + file);
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theNewestMailIsShownWithDeadLinksAndASecretNeverIs() {
        var kind = "requirement.action-item";
        var project = walk.consulted(false);
        var open = asking.ask(kind, AskKinds.FACTS.get(kind), project, walk.person("sunhao"), OPEN);
        var secret = asking.ask(kind, AskKinds.FACTS.get(kind), walk.consulted(true), walk.person("sunhao"), SECRET);
        var before = traces.of(project);
        var mails = outbox.count(new OutboxFilter(null, null));
        var administrator = Guest.in("admin", "countersign");
        var shown = administrator.get("/admin/mails/ask." + kind + ".html?lang=zh-TW&dark=1").body();
        assertTrue(shown.contains(OPEN) && !shown.contains(SECRET), shown);
        for (var view : List.of("wide", "phone", "dark", "text", "head")) {
            var page = administrator.get("/admin-mails.xhtml?kind=ask." + kind + "&lang=en&view=" + view).body();
            assertTrue(page.contains("id=\"subject\"") && !page.contains(SECRET) && page.strip().endsWith("</html>"), page);
            assertFalse(page.matches("(?s).*act/\\d+-.*"), page);
            if (view.equals("head")) List.of("List-Id", "Auto-Submitted", "Message-ID", "References").forEach(header -> assertTrue(page.contains("<dt>" + header + "</dt>"), page));
            if (view.equals("text")) assertTrue(page.contains("act/blanked"), page);
        }
        assertEquals(List.of(), Traces.changed(before, traces.of(project)));
        assertEquals(mails, outbox.count(new OutboxFilter(null, null)));
        asking.withdraw(open);
        asking.withdraw(secret);
    }

    private static List<JsonNode> samples() throws IOException {
        var samples = new ArrayList<JsonNode>();
        for (var part : PARTS) {
            try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("countersign/web/gallery/" + part + ".json")) {
                samples.addAll(Arrays.asList(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode[].class)));
            }
        }
        return samples;
    }
}
