package countersign.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the journeys: an installed Chromium or Chrome; else, as root on Debian, the distribution's package is installed; else Playwright's
 * own download. None of it working is a failure, not a skip.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb");
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe", "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private static final int PATIENCE_MILLIS = 30_000; // as long as Playwright waits for everything else
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser; installs it (and a Chinese font for it) where it is missing and may be installed. */
    public static Chromium started() {
        var installed = Packages.inTurn(() -> installed().or(Chromium::installedByTheDistribution));
        var skip = installed.isPresent() ? "1" : "0";
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", skip)));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        installed.ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM"));
        return Stream.concat(named, PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installedByTheDistribution() {
        Packages.install("chromium", "fonts-wqy-microhei");
        return installed();
    }

    /** The browser. */
    public Browser browser() { return browser; }

    @Override public void close() {
        browser.close();
        playwright.close();
    }
}
