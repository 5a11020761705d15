package countersign.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import countersign.mails.MailCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Every kind of mail as the gallery shows it (M1), a dozen on a sheet, in three languages: on a desktop, on a phone, and on a phone with dark colours.
 * The sheets are kept for people to look at; what can be judged by rule is: nothing runs out at the side, nothing is not filled in, all can be read.
 */
final class MailPictures {

    /** How mails are looked at: frames of that width, so many in a row. */
    private enum Way {
        WIDE(704, 2), PHONE(390, 4), DARK(390, 4);
        private final int width;
        private final int columns;

        Way(int width, int columns) {
            this.width = width;
            this.columns = columns;
        }
    }

    private static final int ON_A_SHEET = 12;
    private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
    private static final Path KEPT = Path.of("target", "pictures", "mails");
    /** Gives each frame its mail's height and says what is wrong with it, by its name. */
    private static final String JUDGE = """
            () => [...document.querySelectorAll('iframe')].flatMap(frame => {
              const page = frame.contentDocument, name = frame.title, wrong = [];
              frame.style.height = page.documentElement.scrollHeight + 'px';
              if (page.scrollingElement.scrollWidth > frame.clientWidth + 1) wrong.push('runs out at the side');
              const text = page.body.innerText;
              const hole = text.match(/\\{\\d|\\$\\{|\\bnull\\b|\\b(web|shared|requirement|tasking|tracking|acceptance)\\.[a-z]\\w*\\.[\\w.]+/);
              if (hole) wrong.push('not filled in: ' + hole[0]);
              const light = color => { const [r, g, b] = color.match(/[\\d.]+/g).map(c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const ground = element => { for (let e = element; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (c !== 'rgba(0, 0, 0, 0)') return c; } return 'rgb(255, 255, 255)'; };
              for (const element of page.body.querySelectorAll('*')) {
                if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !element.getClientRects().length) continue;
                const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) wrong.push('hard to read (' + ratio.toFixed(1) + '): ' + element.textContent.trim().slice(0, 30));
              }
              for (const cell of page.body.querySelectorAll('td.text')) {
                const said = cell.innerText.trim(), range = page.createRange();
                range.selectNodeContents(cell);
                if (said && said.length < 5 && new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) wrong.push('is split: ' + said);
              }
              return wrong.map(what => name + ': ' + what);
            })""";
    private final Page administrator;
    private final UnaryOperator<String> address;

    /** @param address makes the whole address of a path */
    MailPictures(Page administrator, UnaryOperator<String> address) {
        this.administrator = administrator;
        this.address = address;
    }

    /** Takes the pictures. Returns what is wrong. */
    List<String> taken() {
        administrator.navigate(address.apply("/admin-mails.xhtml"));
        var kinds = administrator.locator(".ga-kinds a").evaluateAll("links => links.map(link => new URL(link.href).searchParams.get('kind'))");
        var wrong = new ArrayList<String>();
        var sheet = administrator.context().newPage();
        for (var language : LANGUAGES) {
            var mails = mails((List<?>) kinds, language, wrong);
            for (var way : Way.values()) sheets(sheet, language, way, mails, wrong);
        }
        sheet.close();
        return wrong;
    }

    /** Their HTML parts, by kind. Each mail is read by two parsers; those of one language are seen through by everything that looks at mails. */
    private Map<String, String> mails(List<?> kinds, String language, List<String> wrong) {
        var mails = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            var source = administrator.request().get(address.apply("/admin/mails/" + kind + ".eml?lang=" + language)).body();
            var found = language.equals(LANGUAGES.get(0)) ? MailCheck.wrong(source) : MailCheck.parsers(source);
            found.forEach(what -> wrong.add(kind + " in " + language + ": " + what));
            mails.put((String) kind, MailCheck.html(source));
        }
        return mails;
    }

    private static void sheets(Page sheet, String language, Way way, Map<String, String> mails, List<String> wrong) {
        var names = List.copyOf(mails.keySet());
        sheet.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(way == Way.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        sheet.setViewportSize(way.width * way.columns + 16 * (way.columns + 1), 900);
        for (int first = 0; first < names.size(); first += ON_A_SHEET) {
            var shown = names.subList(first, Math.min(first + ON_A_SHEET, names.size()));
            sheet.setContent(page(way, shown, mails));
            ((List<?>) sheet.evaluate(JUDGE)).forEach(what -> wrong.add(language + " " + way + " " + what));
            var file = KEPT.resolve("%s-%s-%02d.jpg".formatted(language, way.name().toLowerCase(), first / ON_A_SHEET + 1));
            sheet.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true).setType(ScreenshotType.JPEG).setQuality(70));
        }
    }

    private static String page(Way way, List<String> names, Map<String, String> mails) {
        return "<!DOCTYPE html><style>body{margin:16px;columns:" + way.columns + ";column-gap:16px;font:13px sans-serif;color:#888}"
                + "iframe{width:" + way.width + "px;border:0;display:block}figure{margin:0 0 16px;break-inside:avoid}</style>" + names.stream().map(name -> "<figure><figcaption>" + name + "</figcaption><iframe title=\"" + name
                        + "\" srcdoc=\"" + mails.get(name).replace("&", "&amp;").replace("\"", "&quot;") + "\"></iframe></figure>").collect(Collectors.joining());
    }
}
