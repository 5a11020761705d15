package countersign.web.document;

import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Marks the copy of a confidential project's PDF with the name of who takes it and the time (P5). */
@ApplicationScoped
public class Watermarks {

    @Inject Fonts fonts;
    @Inject Clock clock;

    /** A marked copy; empty while this server has no font to mark with, though the PDF was kept from better days. */
    public Optional<byte[]> mark(byte[] pdf, PersonView reader) {
        var texts = reader.texts();
        var mark = texts.get("web.document.watermark", reader.name(), reader.login(), texts.dates().moment(clock.instant()));
        return fonts.chinese().map(font -> Watermark.on(pdf, mark, font));
    }
}
