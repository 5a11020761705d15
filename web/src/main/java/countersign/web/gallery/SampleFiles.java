package countersign.web.gallery;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.access.ProjectView;
import countersign.shared.document.DocumentView;
import countersign.shared.document.Seal;
import countersign.shared.json.Json;
import countersign.shared.notification.AttachmentRenderer.Attachment;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.web.document.DocumentFiles;
import countersign.web.exchange.IcsRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a sample carries (M1): documents printed as sealed ones are, from made-up content, and the calendar entries of its own facts. Nothing is kept in the database. */
@ApplicationScoped
class SampleFiles {

    private static final int KEPT = 60;
    private final Map<String, Content> contents = read();
    private final Map<String, Optional<Attachment>> printed = new ConcurrentHashMap<>();
    @Inject DocumentFiles documents;
    @Inject IcsRenderer calendars;
    @Inject SampleEntries entries;
    @Inject Directory directory;
    @Inject Clock clock;

    /** A document's title and what is sealed of it. */
    record Content(String title, JsonNode content) {}

    private static Map<String, Content> read() {
        try (var in = SampleFiles.class.getResourceAsStream("documents.json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One for each that the sample names; empty where it cannot be made yet, as a PDF without a font. */
    List<Optional<Attachment>> of(Sample sample, ProjectView project, PersonView reader, Texts texts) {
        var files = new ArrayList<Optional<Attachment>>();
        if (sample.discreet()) return files;
        for (var file : sample.files()) {
            var kind = file.substring(file.indexOf(':') + 1);
            files.add(file.startsWith("pdf:") ? pdf(kind, project, texts) : Optional.of(calendars.file(entries.of(kind, sample, project, reader, texts), reader.id())));
        }
        return files;
    }

    /** Printed once a day for a language: a page of the gallery is looked at in several ways. */
    private Optional<Attachment> pdf(String kind, ProjectView project, Texts texts) {
        if (printed.size() > KEPT) printed.clear();
        return printed.computeIfAbsent(kind + "|" + texts.language() + "|" + texts.zone() + "|" + project.id() + "|" + directory.today(), key -> print(kind, project, texts));
    }

    private Optional<Attachment> print(String kind, ProjectView project, Texts texts) {
        var sample = contents.get(kind);
        var content = filled(Json.write(sample.content()), project, texts);
        var title = Json.read(filled(Json.write(sample.title()), project, texts), String.class);
        var view = new DocumentView(0, project.id(), kind, project.number() + "-" + kind.toUpperCase(Locale.ROOT) + "-1", 1, 1, title, Seal.ofStored(kind, 1, content).digest(),
                clock.instant(), null, true);
        return documents.unsealed(view, Json.tree(content), texts).map(bytes -> new Attachment(DocumentFiles.fileName(view, "pdf"), "application/pdf", bytes));
    }

    private String filled(String json, ProjectView project, Texts texts) { return SampleFacts.of(json, project, project.initiatorId(), directory.today(), texts); }
}
