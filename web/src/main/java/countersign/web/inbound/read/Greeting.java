package countersign.web.inbound.read;

import java.util.regex.Pattern;

/** How a mail begins: 王经理，您好！ Dear Ms Wang, Pure. */
final class Greeting {

    private static final String CHINESE = "[\\p{IsHan}A-Za-z·（）()]{0,12}?[,，、\\s]*(您好|你好|大家好|各位好|早上好|上午好|下午好|晚上好|早安|午安|好)";
    private static final String ENGLISH = "(hi|hello|hey|dear|good (morning|afternoon|evening))(\\s+[\\p{L}.'-]{1,20}){0,4}";
    private static final Pattern WHOLE = Pattern.compile("\\s*(" + CHINESE + "|尊敬的.{1,16}|亲爱的.{1,16}|各位(领导|同事|主管|長官)?|敬启者|敬啟者|" + ENGLISH + ")\\s*[,，:：!！。.~]*\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("^\\s*([\\p{IsHan}A-Za-z·]{0,8}?[,，]?\\s*(您好|你好|大家好|各位好)|(hi|hello|hey|dear)(\\s+[\\p{L}.'-]{1,20}){0,3})\\s*[,，!！。:：]\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);

    private Greeting() {}

    /** Whether a line is a greeting and nothing else. */
    static boolean is(String line) { return !line.strip().matches("好|好的?[。.!！]?") && WHOLE.matcher(line).matches(); }

    /** A line without the greeting it begins with. */
    static String without(String line) { return BEFORE.matcher(line).replaceFirst(""); }
}
