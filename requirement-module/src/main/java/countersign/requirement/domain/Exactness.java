package countersign.requirement.domain;

import java.util.regex.Pattern;

/**
 * Whether a clause holds a number, a unit with a written number, or a date (S1.2). List numbers at the beginning, version numbers and digits that are
 * part of a name (B2B, ISO9001, 5G) say nothing about an amount and do not count.
 */
final class Exactness {

    private static final Pattern LIST_NUMBER = Pattern.compile(
            "^\\s*(?:[-*\u2022\u00b7]\\s*)?(?:[(\uff08]\\s*[0-9\uff10-\uff19]{1,2}\\s*[)\uff09]|[0-9\uff10-\uff19]{1,2}\\s*(?:[)\uff09\u3001\uff0e]|\\.(?![0-9]))|[\u2460-\u2473]"
            + "|[(\uff08]?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}[)\uff09\u3001])");
    private static final Pattern LABEL = Pattern.compile("(?:\u76ee\u6807|\u76ee\u6a19|\u4efb\u52a1|\u4efb\u52d9|\u6307\u6807|\u6307\u6a19|objective|goal|target|task|item)\\s*"
            + "[0-9\uff10-\uff19\u4e00-\u5341]{1,2}\\s*[:\uff1a]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_WITH_DIGIT = Pattern.compile(
            "(?<![A-Za-z])(?!(?:Q[1-4]|H[12]|FY[0-9]{2,4})(?![A-Za-z0-9]))[A-Za-z]{1,20}-?[0-9]{1,10}[A-Za-z0-9]{0,10}|(?<![0-9A-Za-z.])[2-6][GDBC](?![A-Za-z])"
            + "|\u7b2c[0-9\u4e00-\u5341]+[\u4ee3\u7248\u671f\u6761\u689d\u7ae0]|[0-9]{1,4}(?:\\.[0-9]{1,4}){1,3}\\s{0,2}\u7248");
    private static final Pattern DIGIT = Pattern.compile("[0-9\uff10-\uff19]");
    private static final String HAN_NUMBER = "[\u4e8c\u4e24\u5169\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u534a]{1,5}[\u5341\u767e\u5343\u4e07\u842c\u4ebf\u5104]{0,3}";
    private static final String TIME_UNIT = "(?:\u5de5\u4f5c\u65e5|\u81ea\u7136\u65e5|\u5929|\u65e5|\u5468|\u9031|\u661f\u671f|\u6708|\u5e74|\u5b63\u5ea6|\u5b63|\u5c0f\u65f6|\u5c0f\u6642|\u5206\u949f|\u5206\u9418|\u500d|\u6210)";
    private static final String THING_UNIT = "(?:\u4eba|\u540d|\u5bb6|\u4efd|\u5143|\u53f0|\u81fa|\u5957|\u573a|\u5834|\u7bc7|\u5ea7|\u9879|\u9805|\u4ef6|\u4e2a|\u500b|\u4f4d|\u6b21|\u8f6e|\u8f2a)";
    private static final Pattern HAN_AMOUNT = Pattern.compile(
            "(?<!\u7b2c)(?:" + HAN_NUMBER + "(?:[\u4e2a\u500b]?" + TIME_UNIT + "|" + THING_UNIT + ")"
            + "|(?<![\u7edf\u7d71\u552f\u540c\u4e07\u842c\u5355\u55ae\u9010\u4e13\u5c08])\u4e00(?:[\u4e2a\u500b])?" + TIME_UNIT + "|\u767e\u5206\u4e4b[\u4e00-\u9fa5]|\u7ffb\u4e00?[\u756a\u500d]|\u4e00\u534a|\u51cf\u534a)");
    private static final Pattern HAN_DATE = Pattern.compile(
            "(?:[\u672c\u4e0b\u6bcf\u8fd9\u9019]|^)?(?:\u5468|\u9031|\u661f\u671f|\u793c\u62dc|\u79ae\u62dc)[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929\u672b]"
            + "|(?:\u6708|\u5b63|\u5b63\u5ea6|\u5e74|\u5e74\u5ea6)[\u5e95\u672b\u521d]|[\u4e0a\u4e0b]\u534a\u5e74|(?:[\u4eca\u660e\u540e\u5f8c]\u5929|[\u4eca\u660e]\u65e5)|\u6625\u8282\u524d|\u6625\u7bc0\u524d|\u56fd\u5e86\u524d|\u570b\u6176\u524d");
    private static final Pattern ENGLISH_AMOUNT = Pattern.compile(
            "\\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half"
            + "|double|doubled|twice|percent)\\b|one (?:working )?(?:minute|hour|day|week|fortnight|month|quarter|year)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "\\b(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|April|June|July|August|September|October|November|December"
            + "|(?:by|in|of|until|before|end|mid|early|late)[ -](?:March|May)|today|tomorrow|end of (?:the |this |next )?(?:week|month|quarter|year)|(?:year|month|quarter)[ -]end)\\b");

    private Exactness() { }

    static boolean isExact(String clause) {
        var rest = LIST_NUMBER.matcher(clause).replaceFirst("");
        rest = LABEL.matcher(rest).replaceFirst("");
        rest = NAME_WITH_DIGIT.matcher(rest).replaceAll(" ");
        return DIGIT.matcher(rest).find() || HAN_AMOUNT.matcher(rest).find() || HAN_DATE.matcher(rest).find()
                || ENGLISH_AMOUNT.matcher(rest).find() || ENGLISH_DATE.matcher(rest).find()
                || Pattern.compile("Q[1-4]|H[12]|FY[0-9]{2}").matcher(rest).find();
    }
}
