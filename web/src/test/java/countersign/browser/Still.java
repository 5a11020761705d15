package countersign.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a shape lies once it has come to rest. The chart draws in animation frames, and where its view has just changed its size it draws all of
 * its bars anew: one that was found a moment ago is nowhere then, or elsewhere.
 */
final class Still {

    private static final String PLACE = """
            async ([shape]) => {
              const frame = () => new Promise(requestAnimationFrame);
              const place = () => { const { x, y, width, height } = shape.getBoundingClientRect(); return [x, y, width, height]; };
              if (!shape) return null;
              const first = place();
              for (let frames = 0; frames < 3; frames++) {
                await frame();
                if (!shape.isConnected || place().some((number, i) => number !== first[i])) return null;
              }
              return first;
            }""";

    private Still() {}

    /** Waits until the shape is there and lies at the same place in three frames one after the other. */
    static BoundingBox box(Locator shape) {
        shape.waitFor();
        var found = new AtomicReference<BoundingBox>();
        shape.page().waitForCondition(() -> {
            found.set(place(shape));
            return found.get() != null;
        });
        return found.get();
    }

    private static BoundingBox place(Locator shape) {
        if (!(shape.evaluateAll(PLACE) instanceof List<?> numbers)) return null;
        var box = new BoundingBox();
        box.x = number(numbers, 0);
        box.y = number(numbers, 1);
        box.width = number(numbers, 2);
        box.height = number(numbers, 3);
        return box;
    }

    private static double number(List<?> numbers, int i) { return ((Number) numbers.get(i)).doubleValue(); }
}
