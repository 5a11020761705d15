package countersign.tasking;

import countersign.shared.text.Text;
import countersign.tasking.domain.Amounts;
import countersign.tasking.domain.LinkText;
import countersign.tasking.domain.TimeShare;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the table writes working time and links, as it reads them back ({@code 5d}, {@code 3FS+2d, 5}). */
public final class Written {

    private Written() {}

    /** Working time; {@code dayMinutes} is {@link Assignments#dayMinutes}. Null writes as null. */
    public static String time(Integer minutes, int dayMinutes) { return minutes == null ? null : Amounts.written(minutes, dayMinutes); }

    /** Working minutes of what {@link #time} wrote, or of what people write for it; empty where it is no amount of working time. */
    public static Optional<Integer> minutes(String typed, int dayMinutes) { return Amounts.read(typed, dayMinutes); }

    /** Working time for readers: “4 天”, “2.5 小时”. */
    public static Text said(int minutes, int dayMinutes) { return Amounts.text(minutes, dayMinutes); }

    /** How much of their time owner and collaborators spend on a task, by person id, as {@link TaskCommand.Shares} reads it; who said nothing is left out. */
    public static Map<String, String> shares(TaskView row, int dayMinutes) {
        var shares = new LinkedHashMap<String, String>();
        if (row.ownerId() != null) put(shares, row.ownerId(), TimeShare.written(row.ownerShare(), row.ownerEffort(), dayMinutes));
        row.collaborators().stream().filter(c -> c.personId() != null).forEach(c -> put(shares, c.personId(), TimeShare.written(c.share(), c.effort(), dayMinutes)));
        return shares;
    }

    private static void put(Map<String, String> shares, long person, String written) { if (!written.isEmpty()) shares.putIfAbsent(Long.toString(person), written); }

    /** Links by the predecessors' numbers; those without one are left out. */
    public static String links(List<TaskLink> links, Function<Long, Integer> numbers, int dayMinutes) { return LinkText.written(links, numbers, dayMinutes); }

    /** A link's lag with its sign; empty for none. */
    public static String lag(TaskLink link, int dayMinutes) { return LinkText.lag(link.lag(), dayMinutes); }
}
