package countersign.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import countersign.product.MailServer;
import countersign.product.Product;
import countersign.product.Statements;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A journey's stage: the packaged product, a mail server, a browser. People log in at a page of their own, or answer from their mails in a browser that
 * runs no script. What a console complains of is collected and fails the journey; so does a page that runs more statements than it may.
 */
final class Stage implements AutoCloseable {

    /** What is told is told in a few minutes: time passes so far that those mails have left. */
    private static final Duration WINDOW = Duration.ofMinutes(11);
    /** For a page of a product that has just started, on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** What the page behind a mail says to whoever answered it: to a deputy's principal, or of what ended otherwise, it says something else. */
    private static final String RECEIVED = "已收到您的答复";
    private final MailServer mails = MailServer.started();
    private final Product product;
    private final Chromium chromium = Chromium.started();
    private final Map<String, Page> pages = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Path pictures;
    private final Map<String, String> spoken;
    private final Set<String> used = new HashSet<>();
    private final Set<String> pictured = new HashSet<>();
    private Page phone;

    Stage(Map<String, String> settings, String pictures) { this(settings, pictures, Map.of()); }

    /** @param spoken what people write to give an answer, by its code: those answers are given by reply and not at the page behind the mail */
    Stage(Map<String, String> settings, String pictures, Map<String, String> spoken) {
        this.spoken = spoken;
        var all = new TreeMap<>(settings);
        if (!spoken.isEmpty()) all.putAll(mails.inbox());
        all.putIfAbsent("countersign.mail.asks", "at-once"); // journeys about something else ask and answer on one day
        all.putAll(mails.outgoing());
        all.put("countersign.bench", "statements");
        this.product = Product.started(all);
        mails.whileWaiting(product::awaitNextMail);
        this.pictures = Path.of("target", "pictures", pictures);
    }

    Product product() { return product; }

    MailServer mails() { return mails; }

    /** The page of somebody who is logged in. */
    Page as(String login) { return pages.computeIfAbsent(login, this::loggedIn); }

    private Page loggedIn(String login) {
        var page = context("zh-CN", true, 1440).newPage();
        page.onPageError(error -> complaints.add(login + ": " + error));
        page.onConsoleMessage(message -> { if (message.type().equals("error")) complaints.add(login + ": " + message.text()); });
        page.navigate(product.url("/login.xhtml"));
        page.fill("[id='login:name']", login);
        page.fill("[id='login:password']", "countersign");
        page.click("[id='login:enter']");
        page.waitForURL(url -> !url.contains("login.xhtml"));
        return page;
    }

    private BrowserContext context(String locale, boolean scripts, int width) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts).setViewportSize(width, 900)
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        return context;
    }

    /** Somebody answers from the newest mail whose subject contains the words, on a phone, without script, without login. */
    void answer(String login, String words, String choice, Consumer<Page> filling) {
        product.sweep();
        var link = mails.awaitLink(login, words, choice, used);
        if (!answered(link, choice, filling)) throw new AssertionError("cannot be answered so: " + phone().locator("body").innerText());
    }

    void answer(String login, String words, String choice) { answer(login, words, choice, page -> { }); }

    /** Everybody who was asked something that can be answered so answers it from their mail; asks closed meanwhile are left. Returns how many did. */
    int answerAll(String choice, Consumer<Page> filling) {
        product.awaitMorning();
        return (int) mails.links(choice, used).stream().filter(link -> answered(link, choice, filling)).count();
    }

    /** Opens the link and presses its button; false if it is not there. An answer that is refused fails. */
    private boolean answered(String link, String choice, Consumer<Page> filling) {
        used.add(link);
        if (spoken.containsKey(choice)) return replied(link, choice);
        var page = phone();
        page.navigate(link);
        var button = page.locator("button[name=choice][value='" + choice + "']");
        if (button.count() == 0) return false;
        filling.accept(page);
        var terms = page.locator("input[name='in.terms']");
        if (terms.count() > 0) terms.check();
        if (pictured.add(choice)) picture(page, "act-" + choice.replaceAll("\\W", "_"));
        press(page, button.first());
        if (button.count() > 0) throw new AssertionError("refused: " + page.locator("main, body").first().innerText());
        return true;
    }

    /** Answers the mail that carries the link by a reply; false if it cannot be. An answer that does not stand afterwards as this person's own, and as this one, fails. */
    private boolean replied(String link, String choice) {
        var mail = mails.with(link);
        if (!mail.source().contains("Reply-To:")) return false;
        mails.reply(mail, spoken.get(choice));
        product.sweep();
        var page = phone();
        page.navigate(link);
        var stands = page.locator("h1").innerText().endsWith(RECEIVED) && page.locator("dd").allInnerTexts().contains(mail.label(link));
        if (!stands) throw new AssertionError("“" + spoken.get(choice) + "” does not stand as their answer: " + page.locator("body").innerText() + "\n\n" + mail.text());
        return true;
    }

    /** What the page says that opens from somebody's newest mail whose subject contains the words. */
    String behind(String login, String words) {
        phone().navigate(mails.await(login, words).link(""));
        return phone().locator("body").innerText();
    }

    /** The phone on which people open their mails: nobody is logged in on it. */
    private Page phone() {
        if (phone == null) phone = context("zh-CN", false, 390).newPage();
        return phone;
    }

    /**
     * Presses a button and waits until the server has taken what it sent, and until the page that it leads to is shown. A click alone returns while its
     * request is still under way: a page opened next would call that request back, and who reads at once might read the page before.
     */
    void press(Page page, String selector) { press(page, page.locator(selector).first()); }

    void press(Page page, Locator button) {
        var shown = new AtomicBoolean();
        Consumer<Frame> turned = frame -> { if (frame == page.mainFrame()) shown.set(true); };
        page.onFrameNavigated(turned);
        var answer = page.waitForResponse(one -> one.request().method().equals("POST"), button::click);
        if (answer.request().isNavigationRequest()) page.waitForCondition(shown::get);
        page.offFrameNavigated(turned);
        page.waitForLoadState();
    }

    /** Waits until the page has shown the answers to all that its fields sent by themselves. */
    void answered(Page page) { page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()"); }

    /** Loads the page again until it shows what a sweep brings about. */
    void eventually(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if (page.locator(selector).count() > 0) return;
            page.waitForTimeout(500);
            page.reload();
        }
        throw new AssertionError("never shown: " + selector + "\n" + page.locator("main").innerText());
    }

    /** Lets answers take effect: the take-back window passes, and what follows from them happens. */
    void settle() {
        pass(WINDOW);
        pass(WINDOW);
    }

    /** Time passes, and everything that is due then is done and mailed. */
    void pass(Duration step) {
        product.moveClock(step);
        product.sweep();
    }

    /** It becomes that time in the company's zone, such as {@code 2026-07-20T09:00}, and everything that is due by then is done and mailed. */
    void until(String time) {
        var there = LocalDateTime.parse(time);
        var before = there.minus(WINDOW).minusMinutes(3); // the sweeps take their time, too
        if (before.isAfter(product.localNow())) product.moveClockTo(before);
        product.sweep();
        product.moveClockTo(there);
        product.sweep();
    }

    /** Everybody's session has ended with the server that kept it. */
    void loggedOut() {
        pages.values().forEach(page -> page.context().close());
        pages.clear();
    }

    /** Keeps a picture of the whole page for people to look at. */
    void picture(Page page, String name) { page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true)); }

    /** What consoles complained of; empty when all is well. */
    List<String> complaints() { return complaints; }

    @Override public void close() {
        chromium.close();
        product.close();
        mails.close();
        Statements.requireFew(product.home());
    }
}
