package countersign.web.inbound.read;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A delivery report: which of our messages did not arrive, and whether for good. Reports by RFC 3464 say it in fields; QQ, 网易 and older Exchange
 * servers in a sentence. Pure.
 *
 * @param messageId the message that was not delivered; empty when the report does not say
 * @param forGood   whether there is no such mailbox; false for one that is full or a server that is down for now
 * @param reason    the server's own words
 */
public record Bounce(String messageId, boolean forGood, String reason) {

    private static final int LONGEST_REASON = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^(?:Original-)?Message-ID:\\s*(<[^>\\s]{1,400}>)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.*(?:\\n[ \\t].*)*)");
    private static final Pattern NOBODY = Pattern.compile("5\\.1\\.[0-36]|5\\.1\\.10|5\\.4\\.1\\b|(?<!\\d)55[013]\\b(?!.*(full|quota|spam|policy))|no such (user|recipient|mailbox|address)|user (unknown|not found|doesn't exist|does not exist)|unknown (user|recipient)|mailbox (not found|unavailable|does not exist|disabled)|"
            + "recipient (not found|rejected|address rejected)|address (not found|rejected)|invalid (recipient|mailbox|address)|account (that you tried to reach )?(does not exist|is disabled)|couldn't be found|wasn't found|"
            + "(收件人|收件者|邮箱|郵箱|帐号|帳號|账号|用户|用戶|地址|邮件地址)[^。\\n]{0,20}(不存在|无效|無效|未找到|找不到|已停用|已被停用|已注销|被禁用)|无法找到[^。\\n]{0,10}(收件人|邮箱)|找不到[^。\\n]{0,10}(收件人|收件者|电子邮件地址|郵件地址)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR_NOW = Pattern.compile("4\\.\\d\\.\\d|5\\.2\\.2|mailbox (is )?full|over quota|quota exceeded|will (retry|be retried|keep trying)|still trying|delayed|已满|已滿|空间不足|空間不足|稍后重试|将继续尝试|容量", Pattern.CASE_INSENSITIVE);

    /** What the report says. */
    public static Bounce of(InboundMail mail) {
        var all = mail.report() + "\n" + mail.text();
        var id = MESSAGE_ID.matcher(all);
        var last = "";
        while (id.find()) last = id.group(1);
        if (last.isEmpty() && !mail.references().isEmpty()) last = mail.references().get(0);
        return new Bounce(last, forGood(all), reason(all));
    }

    private static boolean forGood(String all) {
        var action = ACTION.matcher(all);
        if (action.find() && !action.group(1).equalsIgnoreCase("failed")) return false;
        var status = STATUS.matcher(all);
        if (status.find()) return status.group(1).equals("5") && (status.group(2).equals("1") || NOBODY.matcher(diagnostic(all).orElse("")).find() && !FOR_NOW.matcher(diagnostic(all).orElse("")).find());
        return NOBODY.matcher(all).find() && !FOR_NOW.matcher(all).find();
    }

    private static String reason(String all) {
        var said = diagnostic(all).or(() -> all.lines().filter(line -> NOBODY.matcher(line).find()).findFirst()).orElse(all);
        var plain = said.replaceAll("\\s+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }

    private static Optional<String> diagnostic(String all) {
        var found = DIAGNOSTIC.matcher(all);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
