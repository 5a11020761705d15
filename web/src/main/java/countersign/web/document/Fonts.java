package countersign.web.document;

import countersign.shared.config.Settings;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The font of the PDFs: {@code COUNTERSIGN_FONT}, else the first of the usual Chinese fonts that this server has. Fonts with CFF outlines (Noto CJK
 * {@code .ttc}) cannot be embedded and are not looked for. Without one no PDF is made: never boxes instead of characters.
 */
@ApplicationScoped
public class Fonts {

    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/noto/NotoSansSC-Regular.ttf", "/usr/share/fonts/noto/NotoSansSC-Regular.ttf",
            "C:/Windows/Fonts/msyh.ttc", "C:/Windows/Fonts/simsun.ttc", "C:/Windows/Fonts/simhei.ttf",
            "/System/Library/Fonts/STHeiti Light.ttc", "/System/Library/Fonts/Supplemental/Songti.ttc", "/Library/Fonts/Arial Unicode.ttf");

    /** Answers a request for a PDF that cannot be made for want of a font, saying what to install. */
    public static void missing(HttpServletResponse response, Texts texts) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().println(texts.get("web.document.noFont"));
    }

    /** The file; empty when this server has no usable font. */
    public Optional<Path> chinese() {
        var wanted = Stream.of(Settings.read("countersign.font", "")).filter(name -> !name.isEmpty());
        return Stream.concat(wanted, PLACES.stream()).map(Path::of).filter(Files::isReadable).findFirst();
    }
}
