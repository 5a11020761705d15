package countersign.web.inbound.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes from a mail's text what its writer wrote: without the mail that is answered, the signature and the company's disclaimer. Pure. */
public final class Quoted {

    private static final int LONGEST_HEAD = 300;
    private static final Pattern DIVIDER = Pattern.compile("^\\s*[-_=*—─]{2,}\\s*(原始邮件|原始郵件|原邮件|回复的原邮件|回复邮件|转发邮件|转发的邮件|邮件原件|Original( Message| message)?|Original Mail|Reply message|Forwarded message|Urspr.*Nachricht).*$"
            + "|^\\s*[-—─_]{4,}\\s*(Original|原始).*$|^\\s*(Begin forwarded message|开始转发的邮件|下面是被转发的邮件)\\s*[:：]\\s*$");
    private static final Pattern HEADER = Pattern.compile("^[\\s*>]*(发件人|寄件者|寄件人|發件人|發送人|发送人|From|Von|Sender|发自)\\s*\\*?\\s*[:：].*");
    private static final Pattern NEXT_HEADER = Pattern.compile("^[\\s*>]*(发送时间|发送日期|发送至|傳送時間|寄件日期|日期|时间|時間|收件人|收件者|主题|主旨|主題|抄送|副本|Sent|To|Date|Subject|Cc)\\s*\\*?\\s*[:：].*");
    private static final Pattern WROTE = Pattern.compile("^\\s*>?\\s*(.{0,200}(写道|寫道)\\s*[:：]|On\\s.{4,220}\\swrote\\s*:|.{0,80}<[^<>\\s]+@[^<>\\s]+>\\s*(wrote|于.{4,60}(写道)?|於.{4,60}(寫道)?)\\s*[:：])\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile("^\\s*[-_=*─—]{2,}\\s*$|^\\s*\\|[\\s|]*$|^\\s*[签簽]名由.{1,30}(定制|訂製|製作)\\s*$|^\\s*(发自|发送自|來自|来自|傳自|從我的|从我的|发件来自|Sent from|Get Outlook|Sent via|获取|下載|下载|從 Windows|从 Windows|取得).{0,60}$");
    private static final Pattern DISCLAIMER = Pattern.compile("^\\s*[\\[【*(（]?\\s*(本邮件及|本邮件所|本郵件及|本郵件所|本电子邮件|本電子郵件|此邮件|此郵件|此电子邮件|免责声明|免責聲明|保密声明|保密聲明|保密提示|声明[:：]|聲明[:：]|This e-?mail|This message|The information (contained|in this)|CONFIDENTIAL|DISCLAIMER|Confidentiality|Disclaimer|Notice:|IMPORTANT:|外部邮件|注意[:：]本邮件).*");

    private Quoted() {}

    /** The writer's own words; empty when there are none. */
    public static String own(String text) {
        var kept = new ArrayList<String>();
        var lines = text.lines().map(line -> line.replace('\u00a0', ' ').replace("\ufeff", "").replace("\u200b", "").replace("&nbsp;", " ")).toList();
        for (int i = 0; i < lines.size(); i++) {
            int quotedUntil = wrote(lines, i);
            if (quotedUntil > 0 && answeredBelow(lines, quotedUntil)) {
                i = quotedUntil;
                continue;
            }
            if (quotedUntil > 0 || DIVIDER.matcher(lines.get(i)).matches() || header(lines, i)) break;
            if (!lines.get(i).stripLeading().startsWith(">")) kept.add(lines.get(i));
        }
        return String.join("\n", withoutEnd(kept)).strip();
    }

    /** The last line of “so-and-so wrote:”, which may be broken in two or three; 0 if none begins here. */
    private static int wrote(List<String> lines, int from) {
        var joined = new StringBuilder();
        for (int i = from; i < Math.min(lines.size(), from + 3) && joined.length() < LONGEST_HEAD; i++) {
            if (i > from && lines.get(i).isBlank()) return 0;
            joined.append(i > from ? " " : "").append(lines.get(i).strip());
            if (WROTE.matcher(joined).matches()) return Math.max(i, 1);
        }
        return 0;
    }

    /** Whether all that is quoted is marked line by line, and something stands below it. */
    private static boolean answeredBelow(List<String> lines, int head) {
        var rest = lines.subList(Math.min(head + 1, lines.size()), lines.size()).stream().filter(line -> !line.isBlank()).toList();
        return !rest.isEmpty() && rest.get(0).stripLeading().startsWith(">") && rest.stream().anyMatch(line -> !line.stripLeading().startsWith(">"));
    }

    /** The head of a quoted mail: who, and within a few lines when, to whom or about what. */
    private static boolean header(List<String> lines, int at) {
        if (!HEADER.matcher(lines.get(at)).matches()) return false;
        return lines.subList(at + 1, Math.min(lines.size(), at + 5)).stream().anyMatch(line -> NEXT_HEADER.matcher(line).matches());
    }

    private static List<String> withoutEnd(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var first = lines.subList(0, i).stream().allMatch(String::isBlank);
            if (DISCLAIMER.matcher(lines.get(i)).matches() && !first || SIGNATURE.matcher(lines.get(i)).matches()) {
                if (first && afterwards(lines, i)) continue;
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    /** A rule above everything divides a company's banner from the text. */
    private static boolean afterwards(List<String> lines, int at) {
        return lines.get(at).matches("\\s*[-_=*─—]{2,}\\s*") && lines.subList(at + 1, lines.size()).stream().anyMatch(line -> !line.isBlank());
    }
}
