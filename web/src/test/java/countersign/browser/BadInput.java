package countersign.browser;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is tried in a field of each kind, and what is right to fill it with (SPEC 9). */
final class BadInput {

    /** What has to follow: a refusal beside the field, or either that or acceptance. */
    enum Must { BE_REFUSED, BE_ANSWERED }

    /** One thing tried. {@code name} says in a finding what it was. */
    record Try(String name, String value, Must must) {}

    /** Text that a careless product runs, turns round, or lets a spreadsheet compute. It is text like any other. */
    static final String STRANGE = "=1+1 😀 \u202Eمرحبا\u202C <script>alert(1)</script> & ' \" ${7*7} #{7*7}";

    private static final int LONG = 10_000;
    private static final int LONGER = 12_000;

    /** What fills a field of a kind rightly where the form needs something there; by the end of the field's name where the kind does not say enough; {n} is another number each time. */
    private static final Map<String, String> RIGHT = Map.ofEntries(entry("login", "neu{n}"), entry("code", "NEU{n}"), entry("email", "someone{n}@example.com"),
            entry("mailbox", "someone@example.com"), entry("zone", "Asia/Shanghai"), entry("(MON|TUES|WEDNES|THURS|FRI)DAY", "09:00-12:00"), entry("hours", ""), entry("(SATUR|SUN)DAY", ""),
            entry("unit", "天"), entry("value|estimate", "5d"), entry("owner", "李思远"), entry("links", ""), entry("phrase", "力争做好{n}"), entry("text", "第 {n} 种做法"), entry("validTo|until", "2026-12-20"));

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private BadInput() {}

    /** What is tried in that field. */
    static List<Try> of(HttpField field) {
        return switch (field.kind()) {
            case LINE, LINES -> texts(field);
            case DATE -> List.of(refused("no such day", "2026-02-30"), refused("words for a date", "昨天"), refused("a year of five digits", "12026-08-03"),
                    refused("the greatest year", "+999999999-12-31"), answered("full-width digits", "２０２６-０８-０３"), answered("a day long past", "1900-01-01"),
                    answered("the last day", "9999-12-31"), answered("nothing", ""));
            case MOMENT -> List.of(refused("no such hour", "2026-08-03T25:61"), refused("words for a time", "明天下午"), refused("the greatest year", "+999999999-12-31T10:00"),
                    answered("full-width digits", "２０２６-０８-０３T１０:００"), answered("a time long past", "1900-01-01T10:00"), answered("the last hour", "9999-12-31T23:59"), answered("nothing", ""));
            case TIME -> List.of(refused("no such hour", "25:61"), refused("words for a time", "下午"), answered("full-width digits", "１０:００"), answered("nothing", ""));
            case NUMBER -> List.of(refused("words for a number", "很多"), refused("no number", "NaN"), refused("a number of 400 digits", "9".repeat(400)),
                    refused("a number with markup", "<b>1</b>"), answered("a negative number", "-1"), answered("full-width digits", "１２"), answered("an exponent", "1e3"),
                    answered("a large number", "9999999999999999999"), answered("nothing", ""));
            case CHOICE -> List.of(refused("another's id", "999999999"), refused("no such choice", "<script>"), refused("a negative id", "-1"), answered("nothing", ""));
            case PERSON -> List.of(refused("another's id", "999999999"), refused("no id", "abc"), refused("a negative id", "-1"), answered("nothing", ""));
            case SWITCH -> List.of(answered("no switch", "maybe"));
            case FILE, NONE -> List.of();
        };
    }

    private static List<Try> texts(HttpField field) {
        var tries = new ArrayList<>(List.of(refused("a control character", "坏\u0007字"), refused("a NUL", "坏\u0000字"), refused("a noncharacter", "坏\uFFFE字"), answered("nothing", "")));
        if (field.kind() == HttpField.Kind.LINE) tries.add(refused("a name of 10,000 characters", "名".repeat(LONG)));
        else tries.add(refused("a text far too long", "长".repeat(LONGER)));
        if (field.longest() > 0) tries.add(refused("one character too many", "长".repeat(field.longest() + 1)));
        return tries;
    }

    /** What is looked for in a field of a form that only looks something up. */
    static List<Try> sought() {
        return List.of(answered("a long text", "长".repeat(300)), answered("a control character", "坏\u0007\u0000"), answered("half a character", "\ud83d"), answered("text like code", STRANGE),
                answered("wild cards", "%_\\'"), answered("another's id", "999999999"), answered("a number too long", "9".repeat(30)), answered("nothing", ""));
    }

    private static Try refused(String name, String value) { return new Try(name, value, Must.BE_REFUSED); }

    private static Try answered(String name, String value) { return new Try(name, value, Must.BE_ANSWERED); }

    /** Something that is right in that field, where it holds nothing yet. */
    static String right(HttpField field) {
        var name = field.name().replaceAll(".*[:.]", "");
        var known = RIGHT.entrySet().stream().filter(right -> name.matches(right.getKey())).map(Map.Entry::getValue).findFirst();
        if (known.isPresent() && field.kind() != HttpField.Kind.CHOICE && field.kind() != HttpField.Kind.NUMBER) return known.get().replace("{n}", String.valueOf(COUNTER.incrementAndGet()));
        return switch (field.kind()) {
            case LINE, LINES -> "合适的文字";
            case DATE -> "2026-12-01";
            case MOMENT -> "2026-12-01T10:00";
            case TIME -> "10:00";
            case NUMBER -> "1";
            case CHOICE -> field.options().isEmpty() ? "" : field.options().get(0);
            case SWITCH, PERSON, FILE, NONE -> "";
        };
    }
}
