package countersign.acceptance;

import countersign.acceptance.domain.ArchiveManifest;
import countersign.acceptance.domain.ArchiveManifest.Header;
import countersign.acceptance.domain.ArchiveManifest.Line;
import countersign.acceptance.domain.ArchiveManifest.Row;
import countersign.shared.ask.Signatures;
import countersign.shared.document.DocumentView;
import countersign.shared.document.NewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** Writes the archive's manifest: every document with its digest. */
@ApplicationScoped
class ManifestPaper {

    @Inject StepSix step;
    @Inject Signatures signatures;

    NewDocument of(ArchiveView view, String reason, String by) {
        var project = step.project(view.projectId());
        var texts = step.directory().person(project.initiatorId()).texts();
        var rows = new LinkedHashMap<String, Row>();
        for (var place : view.slots())
            rows.put("slot:" + place.slot(), new Row(place.slot().name(), lines(place.documents()), place.documents().isEmpty() ? place.reason() : ""));
        var byKind = new TreeMap<String, java.util.ArrayList<DocumentView>>();
        view.appendices().forEach(d -> byKind.computeIfAbsent(d.kind(), k -> new java.util.ArrayList<>()).add(d));
        byKind.forEach((kind, of) -> rows.put("appendix:" + kind, new Row(kind, lines(of), "")));
        var count = rows.values().stream().mapToInt(r -> r.documents().size()).sum();
        var header = new Header(project.number(), project.title(), project.scenario().name(), step.person(project.initiatorId()),
                step.department(project.departmentId()), view.early(), reason, step.today(), by, view.keepUntil(), view.years(), count);
        return new NewDocument(view.projectId(), ArchiveManifest.KIND, ArchiveManifest.SCHEMA, texts.get("acceptance.document.archive", project.title()), header, rows);
    }

    private List<Line> lines(List<DocumentView> documents) {
        return documents.stream().map(d -> new Line(d.id(), d.kind(), d.number(), d.edition(), d.title(), d.digest(), d.sealedAt(),
                (int) signatures.until(d.id()).stream().filter(s -> s.stands()).count())).toList();
    }
}
