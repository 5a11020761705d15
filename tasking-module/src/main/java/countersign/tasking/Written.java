package countersign.tasking;

import countersign.shared.text.Text;
import countersign.tasking.domain.Amounts;
import countersign.tasking.domain.LinkText;
import java.util.List;
import java.util.function.Function;

/** How the table writes working time and links, as it reads them back ({@code 5d}, {@code 3FS+2d, 5}). */
public final class Written {

    private Written() {}

    /** Working time; {@code dayMinutes} is {@link Assignments#dayMinutes}. Null writes as null. */
    public static String time(Integer minutes, int dayMinutes) { return minutes == null ? null : Amounts.written(minutes, dayMinutes); }

    /** Working time for readers: “4 天”, “2.5 小时”. */
    public static Text said(int minutes, int dayMinutes) { return Amounts.text(minutes, dayMinutes); }

    /** Links by the predecessors' numbers; those without one are left out. */
    public static String links(List<TaskLink> links, Function<Long, Integer> numbers, int dayMinutes) { return LinkText.written(links, numbers, dayMinutes); }

    /** A link's lag with its sign; empty for none. */
    public static String lag(TaskLink link, int dayMinutes) { return LinkText.lag(link.lag(), dayMinutes); }
}
