package countersign.web.document;

import countersign.shared.file.FileContent;
import countersign.shared.file.FileType;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Marks the copy of what leaves a confidential project with the name of who takes it and the time (P5): PDF on every page, Excel in the foot of every printed page. */
@ApplicationScoped
public class Watermarks {

    @Inject Fonts fonts;
    @Inject Clock clock;

    /** A marked copy; empty while this server has no font to mark with, though the PDF was kept from better days. */
    public Optional<byte[]> mark(byte[] pdf, PersonView reader) {
        return fonts.chinese().map(font -> Watermark.on(pdf, words(reader), font));
    }

    /** What is written on a copy: who takes it, and when. */
    public String words(PersonView reader) {
        var texts = reader.texts();
        return texts.get("web.document.watermark", reader.name(), reader.login(), texts.dates().moment(clock.instant()));
    }

    /** A marked copy of a workbook that we wrote ourselves. */
    public byte[] markSheets(byte[] xlsx, PersonView reader) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx)); var out = new ByteArrayOutputStream()) {
            book.sheetIterator().forEachRemaining(sheet -> sheet.getFooter().setLeft(words(reader).replace("&", "&&")));
            book.getProperties().getCoreProperties().setDescription(words(reader));
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A marked copy of what somebody uploaded; the file itself where it is no PDF, or one that cannot be written on, such as an encrypted one. */
    public FileContent markUploaded(FileContent file, PersonView reader) {
        if (FileType.of(file.bytes()).filter(FileType.PDF::equals).isEmpty()) return file;
        try {
            return mark(file.bytes(), reader).map(marked -> new FileContent(file.fileName(), file.mediaType(), marked)).orElse(file);
        } catch (UncheckedIOException unwritable) {
            return file;
        }
    }
}
