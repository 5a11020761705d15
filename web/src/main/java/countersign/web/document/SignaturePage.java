package countersign.web.document;

import countersign.shared.ask.SignatureView;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentView;
import countersign.shared.text.Texts;
import java.util.List;

/** The signature page (S3.3): for each department who signed, as what, when, in which way, which version was read and which rows it covers. */
final class SignaturePage {

    private SignaturePage() {}

    static Block.Table of(List<SignatureView> signatures, DocumentView document, Texts texts) {
        var columns = List.of("department", "signer", "at", "way", "covers", "comment").stream()
                .map(column -> texts.get("web.document.signature." + column)).toList();
        return new Block.Table("", columns, signatures.stream().map(s -> row(s, document, texts)).toList());
    }

    private static Block.Row row(SignatureView s, DocumentView document, Texts texts) {
        var signer = s.instead() == null ? s.name() : texts.get("web.document.signature.instead", s.name(), s.instead());
        var covers = s.rows().containsKey("") ? texts.get("web.document.signature.whole", document.edition())
                : texts.get("web.document.signature.rows", s.rows().size(), s.digest().substring(0, 8));
        var comment = s.stands() ? s.comment() : texts.get("web.document.signature.voided", s.voidedAt());
        return Block.Row.of(s.department() == null ? "" : s.department(), signer + (s.title().isEmpty() ? "" : "\n" + s.title()),
                texts.dates().moment(s.at()), texts.get("web.document.way." + s.way()), covers, comment == null ? "" : comment);
    }
}
