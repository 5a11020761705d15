package countersign.web.document;

import countersign.shared.ask.SignatureView;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.List;
import java.util.function.Function;

/** The signature page (S3.3): for each department who signed, as what, when, in which way, which version was read and which rows it covers. */
final class SignaturePage {

    private SignaturePage() {}

    static Block.Table of(List<SignatureView> signatures, Function<SignatureView, String> covers, Texts texts) {
        var columns = List.of("department", "signer", "at", "way", "covers", "comment").stream()
                .map(column -> texts.get("web.document.signature." + column)).toList();
        return new Block.Table("", columns, signatures.stream().map(s -> row(s, covers.apply(s), texts)).toList());
    }

    private static Block.Row row(SignatureView s, String covers, Texts texts) {
        var signer = s.instead() == null ? s.name() : texts.get("web.document.signature.instead", s.name(), s.instead());
        var comment = s.stands() ? s.comment() : texts.get("web.document.signature.voided", s.voidedAt());
        return Block.Row.of(s.department() == null ? "" : s.department(), signer + (s.title().isEmpty() ? "" : "\n" + s.title()),
                texts.dates().moment(s.at()), texts.get("web.document.way." + s.way()), covers, comment == null ? "" : comment);
    }
}
