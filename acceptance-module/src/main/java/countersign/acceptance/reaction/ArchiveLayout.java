package countersign.acceptance.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.acceptance.Slot;
import countersign.acceptance.domain.ArchiveManifest;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lays out the archive's manifest: every document with the digest of its content. */
@ApplicationScoped
public class ArchiveLayout implements DocumentLayout {

    @Override public String kind() { return ArchiveManifest.KIND; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) {
        var manifest = ArchiveManifest.of(content);
        var header = manifest.header();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(texts.get("acceptance.label.project"), header.number() + " " + header.title(), texts.get("acceptance.label.initiating"), header.department(),
                texts.get("acceptance.label.initiator"), header.initiator(), texts.get("acceptance.archive.on"), texts.dates().day(header.archivedOn()),
                texts.get("acceptance.archive.by"), header.archivedBy(), texts.get("acceptance.archive.keep"), texts.get("acceptance.archive.keepUntil", header.keepUntil(), header.years())));
        if (header.early()) blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("acceptance.report.early", header.reason())));
        manifest.rows().forEach((key, row) -> blocks.addAll(row(key, row, texts)));
        blocks.add(new Block.Paragraph(texts.get("acceptance.archive.digests")));
        return new PrintedDocument(texts.get("acceptance.archive.name"), header.archivedBy(), "", true, blocks);
    }

    private static List<Block> row(String key, ArchiveManifest.Row row, Texts texts) {
        var heading = new Block.Heading(key.startsWith("slot:") ? texts.get(Slot.valueOf(row.name()).text()) : appendix(row.name(), texts));
        if (row.documents().isEmpty()) return List.of(heading, new Block.Paragraph(texts.get("acceptance.archive.emptyBecause", row.reason())));
        var columns = List.of(texts.get("acceptance.archive.document"), texts.get("acceptance.archive.edition"), texts.get("acceptance.archive.sealed"),
                texts.get("acceptance.archive.signatures"), "SHA-256");
        return List.of(heading, new Block.Table("", columns, row.documents().stream().map(d -> Block.Row.of(d.number() + " " + d.title(), Integer.toString(d.edition()),
                texts.dates().moment(d.sealedAt()), Integer.toString(d.signatures()), d.digest())).toList()));
    }

    /** The kind's name; kinds without one are called other records. */
    private static String appendix(String kind, Texts texts) {
        var key = "acceptance.appendix." + kind;
        return texts.get(texts.has(key) ? key : "acceptance.appendix.other");
    }
}
