package countersign.shared.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Bars over time with the links between them, ready to be drawn (S4.3). Times are local times of one zone, texts in the reader's language.
 *
 * @param now  where today's line stands; null for none
 * @param days what is not an ordinary working day, weekly days off among them
 * @param bars in the order of the rows
 */
public record Timeline(LocalDateTime now, List<Day> days, List<Bar> bars, List<Arrow> arrows) {

    public Timeline {
        days = List.copyOf(days);
        bars = List.copyOf(bars);
        arrows = List.copyOf(arrows);
    }

    /** What a row stands for: {@code INBOUND} is what another department provides by a date, {@code BUFFER} one pooled for a chain (S4.2). */
    public enum Kind { TASK, SUMMARY, MILESTONE, INBOUND, BUFFER }

    /** A day off, or one that is worked although its week says otherwise. */
    public record Day(LocalDate date, boolean off) {}

    /**
     * A row.
     *
     * @param id          by which arrows name it
     * @param level       in the tree; 0 at the top
     * @param group       the lead department, by whose colour the bar is drawn; may be empty
     * @param finish      with the buffer
     * @param bufferStart where the buffer begins; null without one
     * @param done        percent; null before execution
     * @param planned     the baseline; null without one
     */
    public record Bar(String id, String number, String name, int level, Kind kind, String group, LocalDateTime start, LocalDateTime finish,
                      LocalDateTime bufferStart, Integer done, boolean critical, Span planned) {

        /** Whether it is a point in time rather than a length of it. */
        public boolean point() { return kind == Kind.MILESTONE || kind == Kind.INBOUND; }
    }

    /** From when until when. */
    public record Span(LocalDateTime start, LocalDateTime finish) {}

    /** A link between two rows. @param type FS, SS, FF or SF */
    public record Arrow(String from, String to, String type, boolean critical) {

        /** Whether it leaves the finish of the first row. */
        public boolean leavesFinish() { return type.charAt(0) == 'F'; }

        /** Whether it meets the finish of the second row. */
        public boolean meetsFinish() { return type.charAt(1) == 'F'; }
    }
}
