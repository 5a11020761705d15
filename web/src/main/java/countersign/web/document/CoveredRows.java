package countersign.web.document;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.ask.SignatureView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What a signature covers, in words (S3.3): the version that was read, and which of its rows by their numbers. */
final class CoveredRows {

    private record Read(int edition, JsonNode rows) {}

    private final SealedDocuments documents;
    private final Texts texts;
    private final Map<Long, Read> known = new HashMap<>();

    CoveredRows(SealedDocuments documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    private Read read(long documentId) {
        var document = documents.whole(documentId);
        return new Read(document.view().edition(), document.content().path("rows"));
    }

    /** “第 2 版：第 1、3、7 行，另 1 项”. */
    String of(SignatureView signature) {
        var read = known.computeIfAbsent(signature.documentId(), this::read);
        if (signature.rows().containsKey("")) return texts.get("web.document.signature.whole", read.edition());
        var numbers = new ArrayList<Integer>();
        signature.rows().keySet().stream().map(key -> read.rows().path(key).path("number")).filter(JsonNode::isInt).forEach(number -> numbers.add(number.asInt()));
        var others = signature.rows().size() - numbers.size();
        numbers.sort(Comparator.naturalOrder());
        var named = String.join(texts.get("web.document.comma"), numbers.stream().map(String::valueOf).toList());
        var digest = signature.digest().substring(0, 8);
        if (numbers.isEmpty()) return texts.get("web.document.signature.rows", read.edition(), others, digest);
        return texts.get(others == 0 ? "web.document.signature.numbered" : "web.document.signature.numberedAndMore", read.edition(), named, digest, others);
    }
}
