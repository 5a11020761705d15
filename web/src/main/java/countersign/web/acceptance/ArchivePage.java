package countersign.web.acceptance;

import countersign.acceptance.ArchiveReading;
import countersign.acceptance.ArchiveView;
import countersign.acceptance.Archives;
import countersign.acceptance.Slot;
import countersign.shared.ask.Signatures;
import countersign.shared.document.DocumentView;
import countersign.shared.document.SealedDocuments;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The archive and the project's documents of record (S6.3). */
@Named("archivePage")
@RequestScoped
public class ArchivePage {

    private static final int READINGS = 50;
    @Inject Archives archives;
    @Inject SealedDocuments documents;
    @Inject Signatures signatures;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private ArchiveView view;
    private List<DocumentView> filed;
    private Map<Long, Long> signed;
    private final Map<String, String> reasons = new HashMap<>();

    /** The archive as it is or would be. */
    public ArchiveView getView() {
        if (view == null) {
            view = archives.view(project.getView().id());
            view.slots().forEach(p -> reasons.putIfAbsent(p.slot().name(), p.reason()));
        }
        return view;
    }

    /** The documents of record, the newest first. */
    public List<DocumentView> getFiled() {
        if (filed == null) filed = documents.filed(project.getView().id());
        return filed;
    }

    /** How many signatures on a document stand. */
    public long signed(long documentId) {
        if (signed == null) signed = signatures.standingByDocument(getFiled().stream().map(DocumentView::id).toList());
        return signed.getOrDefault(documentId, 0L);
    }

    /** The name of a kind of document. */
    public String kind(DocumentView document) {
        var slot = Slot.of(document.kind());
        if (slot.isPresent()) return me.texts().get(slot.get().text());
        var key = "web.documents.kind." + document.kind();
        return me.texts().get(me.texts().has(key) ? key : "web.documents.kind.other");
    }

    /** Who read the archive, the newest first; for who drives the project and administrators. */
    public List<ArchiveReading> getReadings() { return archives.readings(project.getView().id(), 0, READINGS); }

    /** Whether the reader may see who read it. */
    public boolean isWatches() {
        var p = project.getView();
        return getView().sealed() && (p.initiatorId() == me.getId() || me.isAdministrator() || p.executiveId() != null && p.executiveId() == me.getId());
    }

    /** Seals the archive, with the reasons for empty places. */
    public String archive() {
        var given = new java.util.EnumMap<Slot, String>(Slot.class);
        reasons.forEach((slot, why) -> { if (why != null && !why.isBlank()) given.put(Slot.valueOf(slot), why); });
        if (!refusals.attempt(() -> archives.archive(me.actor(), project.getId(), given))) return null;
        refusals.done("web.acceptance.archived");
        return "project-documents?faces-redirect=true&id=" + project.getId();
    }

    /** The reasons for empty places, by the place's name. */
    public Map<String, String> getReasons() {
        getView();
        return reasons;
    }

    /** Notes in the access log that the archive was read. */
    public void read() { archives.read(me.getId(), project.getView().id(), "documents"); }
}
