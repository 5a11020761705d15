package countersign.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Changes the plan on the chart by keys or with the pointer, as a planner does, on the product itself. */
final class ChartHand {

    private static final String SHOWS = """
            told => {
              const lines = JSON.parse(told).lines, shown = [...document.querySelectorAll('.g-stating li')];
              return shown.length === lines.length && lines.every(({ text }, i) => shown[i].textContent === text);
            }""";
    private final Page page;

    ChartHand(Page page) {
        this.page = page;
        page.locator(".cs-gantt .g-list .g-row").first().waitFor();
    }

    /** Moves ({@code m}) or stretches ({@code d}) a task by so many steps of a day, and waits for what that would do. */
    void take(String key, String task, int days) {
        page.locator(".g-list .g-row:has-text('" + task + "')").first().click();
        page.focus(".g-scroll");
        page.keyboard().press(key);
        for (int i = 0; i < days; i++) page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.locator(".g-trial .cs-button-primary").waitFor();
    }

    /** Drags the first bar that can be moved by 36 pixels to the right at the finest scale, and lets go of it. */
    void drag() {
        page.evaluate("() => { const chart = document.querySelector('.cs-gantt').chart; chart.zoomTo(0); chart.scroller.scrollTop = 0; chart.scroller.scrollLeft = chart.scale.x(chart.rows[0].start) - 100; }");
        page.locator(".g-scroll").scrollIntoViewIfNeeded();
        var bar = Still.box(page.locator(".g-shape .g-bar").first());
        page.mouse().move(bar.x + bar.width / 2, bar.y + 7);
        page.mouse().down();
        page.mouse().move(bar.x + bar.width / 2 + 20, bar.y + 7);
        page.mouse().move(bar.x + bar.width / 2 + 36, bar.y + 7);
        page.mouse().up();
    }

    /** States by keys how far a task is, and waits for what that would do. */
    void state(String task, int percent) {
        page.locator(".g-list .g-row:has-text('" + task + "')").first().click();
        page.focus(".g-scroll");
        page.keyboard().press("c");
        page.locator(".g-stating li").first().waitFor();
        var told = page.waitForResponse(answer -> answer.url().endsWith("/progress/trial") && answer.request().postData().contains("\"percent\":" + percent + ","), () -> {
            page.keyboard().press("Control+a");
            page.keyboard().type(Integer.toString(percent));
        });
        page.waitForFunction(SHOWS, told.text());
    }

    /** Drags the handle of a task of which nothing is done from the beginning of its bar on, by a part of it, and lets go of it. */
    void pull(String task, double part) {
        page.locator(".g-list .g-row:has-text('" + task + "')").first().click();
        page.focus(".g-scroll");
        page.keyboard().press("Enter");
        var bar = Still.box(page.locator(".g-shape:has(:text('" + task + "')) .g-bar").first());
        page.mouse().move(bar.x + 1, bar.y + 18);
        page.mouse().down();
        page.mouse().move(bar.x + bar.width * part / 2, bar.y + 18);
        page.mouse().move(bar.x + bar.width * part, bar.y + 18);
        page.mouse().up();
        page.locator(".g-stating li").first().waitFor();
    }

    /** What is told of the progress before it is kept. */
    String stated() { return page.locator(".g-stating").innerText(); }

    /** Keeps it, and waits until it is. */
    void keepStated(String percent) {
        page.keyboard().press("Enter");
        page.locator(".g-said:has-text('" + percent + "')").waitFor();
    }

    /** What is told of the change before it is kept. */
    String told() { return page.locator(".g-trial").innerText(); }

    void discard() { page.keyboard().press("Escape"); }

    /** Keeps it, and waits until it is. */
    void keep() {
        page.keyboard().press("Enter");
        page.locator(".g-said:has-text('已保留修改。')").waitFor();
    }

    /** Adds it to what is gathered on a copy. */
    void gather() {
        page.keyboard().press("Enter");
        page.locator(".g-said:has-text('已加入副本。')").waitFor();
        page.locator(".g-trial").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Takes the last one back, and waits until it is. */
    void undo() {
        page.keyboard().press("Control+z");
        page.locator(".g-said:has-text('已撤销')").waitFor();
    }
}
