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

    private static String way(SignatureView s, Texts texts) {
        var way = texts.get("web.document.way." + s.way());
        return s.enteredBy() == null ? way : way + "\n" + texts.get("web.document.signature.entered", s.enteredBy());
    }

    private static Block.Row row(SignatureView s, String covers, Texts texts) {
        var signer = s.instead() == null ? s.name() : texts.get("web.document.signature.instead", s.name(), s.instead());
        if (!s.title().isEmpty()) signer += "\n" + s.title();
        if (s.capacity().flag() != null) signer += "\n" + texts.get("web.document.signature.flag." + s.capacity().flag());
        var comment = s.stands() ? s.comment() : texts.get("web.document.signature.voided", s.voidedAt());
        return Block.Row.of(s.department() == null ? "" : s.department(), signer,
                texts.dates().moment(s.at()), way(s, texts), covers, comment == null ? "" : comment);
    }
}
