package countersign.web.inbound.read;

import java.util.regex.Pattern;

/** How a mail begins: 王经理，您好！ Dear Ms Wang, Pure. */
final class Greeting {

    private static final String TITLE = "(领导|領導|老师|老師|同事|同仁|主管|长官|長官|伙伴|夥伴|经理|經理|总监|總監|主任|部长|部長|专家|專家|嘉宾|嘉賓|朋友|先生|女士|小姐)[们們]?";
    /** Who is greeted: 两位, 各位领导, 王经理、李总; 资料汇总好 greets nobody. */
    private static final String PEOPLE = "(([两兩二三几幾各诸諸]位|大家|[你您][们們]|\\p{IsHan}{1,2}(?<![汇匯])[总總]|\\p{IsHan}{0,3}" + TITLE + ")[和及、,，\\s]*){1,4}"
            + "(您好|你好|[你您大][们們家]好|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|好|早)[呀啊]?";
    private static final String CHINESE = "[\\p{IsHan}A-Za-z·（）()]{0,12}?[,，、\\s]*(您好|你好|大家好|各位好|早上好|上午好|下午好|晚上好|早安|午安|好)";
    private static final String ENGLISH = "(hi|hello|hey|dear|good (morning|afternoon|evening))(\\s+[\\p{L}.'-]{1,20}){0,4}";
    private static final Pattern WHOLE = Pattern.compile("\\s*(" + PEOPLE + "|" + CHINESE + "|尊敬的.{1,16}|亲爱的.{1,16}|各位(领导|同事|主管|長官)?|敬启者|敬啟者|" + ENGLISH + ")\\s*[,，:：!！。.~]*\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("^\\s*([\\p{IsHan}A-Za-z·]{0,8}?[,，]?\\s*(您好|你好|大家好|各位好)|" + PEOPLE + "|(hi|hello|hey|dear|good (morning|afternoon|evening))(\\s+[\\p{L}.'-]{1,20}){0,3})\\s*[,，!！。:：]\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_PEOPLE = Pattern.compile("\\s*" + PEOPLE + "[\\p{P}~\\s]*");
    /** 准备好 is no greeting, as 您好 and 早上好 are. */
    private static final Pattern DONE_WELL = Pattern.compile(".*(?<![您你家位上午])好[\\p{P}\\s]*");

    private Greeting() {}

    /** Whether a line is a greeting and nothing else. */
    static boolean is(String line) { return !line.strip().matches("好|好的?[。.!！]?") && WHOLE.matcher(line).matches(); }

    /** The same where leaving it out must lose nothing. */
    static boolean surely(String line) { return is(line) && (!DONE_WELL.matcher(line).matches() || TO_PEOPLE.matcher(line).matches()); }

    /** A line without the greeting it begins with. */
    static String without(String line) { return BEFORE.matcher(line).replaceFirst(""); }
}
