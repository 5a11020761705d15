package countersign.web.inbound.read;

import java.util.regex.Pattern;

/**
 * Whether words that look like politeness state something all the same: 辛苦产品部提供参数 asks a department for something, 联系人 stands above names and is
 * none. In doubt they do not. Pure.
 */
final class Stated {

    private static final String PEOPLE = "(您|你们|你們|你|大家|各位|诸位|諸位|领导|領導|同事们?|同事們|同仁|团队|團隊|老师|老師|和|与|與|及|的|\\s)";
    /** 辛苦 and whom, and then what they do. */
    private static final Pattern ASKED = Pattern.compile("(还|還|也|再)?辛苦" + PEOPLE + "*(?!\\S{0,4}$)(?!.*[了啦咯]$)\\S.*");
    private static final Pattern AMOUNT = Pattern.compile("([\\d一二两兩三四五六七八九十]|半)\\s*个?個?(人|名|位|天|周|週|月|套|台|份|万|萬|元)");
    private static final Pattern DOES = Pattern.compile("(提供|负责|負責|承担|承擔|投入|交付|派出|给出|給出|出具)(?!的|了|和|与|與|及|过|過|$)");
    /** Somebody is thanked, and no department named. */
    private static final Pattern THANKED = Pattern.compile("(非常)?(感谢|谢谢|多谢|感謝|謝謝|多謝)(" + PEOPLE + "|.{0,4}(经理|經理|总|總|主任|主管|工|先生|女士|小姐)).*");
    private static final Pattern REFERS = Pattern.compile("以上(由|需|请|請|归|歸).+|best (?!(regards|wishes|from|and)\\b)\\p{L}+ .+|fyi .*\\d.*");
    private static final Pattern HEADING = Pattern.compile("(?i)[\\p{IsHan}]*(联系人|聯絡人|联络人|对接人|對接人|接口人|负责人|負責人|窗口|方式|信息|資訊|资料|資料|资源|資源|缺口|热线|熱線|供应商|供應商|厂家|厂商|廠商|设备|設備|物资|物資|场地|場地|会场|會場"
            + "|会议室|會議室|地址|名单|名單|人员|人員|渠道|展位|预算|預算|费用|費用|附件|备注|備註)|([\\p{L}-]+ ){0,2}(contacts?|contact (person|details)|suppliers?|vendors?|resources?|people|hotline|venue|equipment|materials?|budget|gaps?|references?|attachments?)");

    private Stated() {}

    /** Whether a clause, as words are compared, says what somebody does, gives or needs. */
    static boolean in(String plain) {
        if (AMOUNT.matcher(plain).find() || ASKED.matcher(plain).matches() || REFERS.matcher(plain).matches()) return true;
        return DOES.matcher(plain).find() && !THANKED.matcher(plain).matches();
    }

    /** Whether a line says what stands below it. */
    static boolean heads(String line) { return HEADING.matcher(line.split("[|｜/,，、(（]")[0].strip()).matches(); }
}
