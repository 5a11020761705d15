package countersign.web.document;

import countersign.shared.content.Timeline;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What the colours and shapes of a printed chart mean; only what is in it. */
final class TimelineLegend {

    private record Item(String words, Consumer<TimelineShapes> sample) {}

    private static final int SAMPLE = 26;
    private static final int APART = 18;
    private static final int TOP = 4;
    private static final int LINE = 20;
    private final List<Item> items = new ArrayList<>();
    private final int width;

    TimelineLegend(Timeline timeline, ToIntFunction<String> colors, Texts texts, int width) {
        this.width = width;
        timeline.bars().stream().map(Timeline.Bar::group).filter(group -> !group.isEmpty()).distinct()
                .forEach(group -> items.add(new Item(group, shapes -> shapes.rect(0, 5, 18, 9, TimelineShapes.color(colors.applyAsInt(group))))));
        add(timeline, bar -> bar.done() != null, texts.get("web.gantt.legend.done"), shapes -> shapes.rect(0, 5, 18, 9, TimelineShapes.color(1)).rect(0, 8, 10, 3, "#3d4852"));
        add(timeline, bar -> bar.bufferStart() != null || bar.kind() == Timeline.Kind.BUFFER, texts.get("web.gantt.legend.buffer"), shapes -> shapes.hatched(0, 18, 5, "#56606b"));
        add(timeline, Timeline.Bar::critical, texts.get("web.gantt.legend.critical"), shapes -> shapes.frame(2, 18, 0));
        add(timeline, bar -> bar.planned() != null, texts.get("web.gantt.legend.baseline"), shapes -> shapes.rect(0, 9, 18, 2, "#9aa5b0"));
        add(timeline, bar -> bar.kind() == Timeline.Kind.MILESTONE, texts.get("web.gantt.kind.milestone"), shapes -> shapes.diamond(9, 0, "#56606b", "#56606b"));
        add(timeline, bar -> bar.kind() == Timeline.Kind.INBOUND, texts.get("web.gantt.kind.inbound"), shapes -> shapes.diamond(9, 0, "#ffffff", "#56606b"));
        if (timeline.now() != null) items.add(new Item(texts.get("web.gantt.today"), shapes -> shapes.line(9, 2, 17, TimelineShapes.TODAY, 1.5)));
        if (timeline.days().stream().anyMatch(Timeline.Day::off)) items.add(new Item(texts.get("web.gantt.legend.off"), shapes -> shapes.rect(0, 5, 18, 9, "#d5dae0")));
        if (timeline.days().stream().anyMatch(day -> !day.off())) items.add(new Item(texts.get("web.gantt.day.makeup"), shapes -> shapes.rect(0, 5, 18, 9, "#ffe3a0")));
    }

    private void add(Timeline timeline, Predicate<Timeline.Bar> shown, String words, Consumer<TimelineShapes> sample) {
        if (timeline.bars().stream().anyMatch(shown)) items.add(new Item(words, sample));
    }

    /** How many lines it takes. */
    int lines() { return (int) places().stream().filter(place -> place[0] == 0).count(); }

    void write(Xhtml page, int top) {
        var places = places();
        for (int i = 0; i < items.size(); i++) {
            var shapes = new TimelineShapes();
            items.get(i).sample().accept(shapes);
            page.raw("<div class=\"s\" style=\"left:" + places.get(i)[0] + "px;top:" + (top + TOP + places.get(i)[1] * LINE) + "px\">").raw(shapes.svg(20, 0, 18)).raw("</div>")
                    .raw("<div style=\"left:" + (places.get(i)[0] + SAMPLE) + "px;top:" + (top + TOP + places.get(i)[1] * LINE) + "px;width:" + (wide(items.get(i)) + 4) + "px\">")
                    .text(items.get(i).words()).raw("</div>");
        }
    }

    /** Where each item stands: left edge and line. */
    private List<int[]> places() {
        var places = new ArrayList<int[]>();
        int x = 0;
        int line = 0;
        for (var item : items) {
            int wide = SAMPLE + wide(item) + APART;
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            places.add(new int[] {x, line});
            x += wide;
        }
        return places;
    }

    private static int wide(Item item) { return (int) Math.ceil(PrintedTimeline.width(item.words())); }
}
