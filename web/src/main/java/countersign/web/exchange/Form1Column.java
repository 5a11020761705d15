package countersign.web.exchange;

import java.util.Locale;

/** The columns of form 1: the template's nine in their order, then those that make a round trip complete (S3.4), then those of the whole table (D3). */
public enum Form1Column implements OptionalColumn {
    NAME(22), DEPARTMENTS(16), OWNER(12), COLLABORATORS(24), START(15), FINISH(15), STANDARD(40), NEEDS(34), CONTINGENCY(34),
    NUMBER(10), LEVEL(8), LINKS(16), DELIVERABLE(20), CONTRACT(15), SHARES(22), NEED_LINES(46),
    MILESTONE(8), ESTIMATE(10), ACCEPTED_BY(16), PRIORITY(8), CONSTRAINT(18), CONSTRAINT_DATE(18), MANUAL_START(18), MANUAL_FINISH(18), DEADLINE(15), BUFFER(12), ID(10);

    private final int width;

    Form1Column(int width) { this.width = width; }

    @Override public String key() { return "web.exchange.form1." + name().toLowerCase(Locale.ROOT); }

    @Override public boolean optional() { return compareTo(CONTINGENCY) > 0; }

    /** Whether it says where the plan places the task: what the table itself does not hold. */
    public boolean places() { return compareTo(CONSTRAINT) >= 0 && this != ID; }

    /** Whether form 1 does without it, and only the sheet of the whole table has it. */
    public boolean ofWhole() { return compareTo(MILESTONE) >= 0 && this != ID; }

    /** Width in characters. */
    int width() { return width; }
}
