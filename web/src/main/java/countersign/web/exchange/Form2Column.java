package countersign.web.exchange;

import java.util.Locale;

/** The columns of form 2, the communication record (S2.6). */
public enum Form2Column implements Column {
    DATE(14), PARTICIPANTS(26), TOPIC(22), SUMMARY(44), ITEMS(40), OWNERS(18), DUES(15);

    private final int width;

    Form2Column(int width) { this.width = width; }

    @Override public String key() { return "web.exchange.form2." + name().toLowerCase(Locale.ROOT); }

    /** Width in characters. */
    int width() { return width; }
}
