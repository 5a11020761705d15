package countersign.web.inbound.read;

import java.util.regex.Pattern;

/**
 * Whether words that look like politeness state something all the same: 辛苦产品部提供参数 asks a department for something, 联系人 stands above names and is
 * none. In doubt they do not. Pure.
 */
final class Stated {

    private static final String NUMBER = "([\\d一二两兩三四五六七八九十]|半)";
    private static final String COLLEAGUES = "(老师|老師|领导|領導|同事|同仁|经理|經理|总|總|主任|主管|专家|專家|嘉宾|嘉賓|朋友|伙伴|夥伴)";
    /** How many or how long; people who are greeted or thanked are counted, too, and days wished well. */
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + "\\s*个?個?((人|名|套|台|份|万|萬|元)(?!" + COLLEAGUES + ")|位(?!$|好|早|了|" + COLLEAGUES
            + ")|(天|周|週|月)(?!.{0,2}(愉快|顺利|順利|快乐|快樂|平安)))");
    /** 李三元: a name, where 出三人 is none. */
    private static final Pattern NAMED = Pattern.compile("(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|公孙|公孫|慕容|皇甫|[\\p{IsHan}&&[^出派需要共约約各缺加增借抽调調投另还還再计計有我人车車钱錢用占每\\d一二两兩三四五六七八九十半]])"
            + "[一二三四五六七八九十半](人|名|位|天|周|週|月|套|台|份|万|萬|元)(?=\\s*([/|(]|$))");
    private static final String BEHIND = "(?!的|了|和|与|與|及|过|過|$)";
    private static final Pattern DOES = Pattern.compile("(提供|负责|負責|承担|承擔|投入|交付|派出|给出|給出|出具)" + BEHIND);
    private static final Pattern THANKS = Pattern.compile("(非常|十分|衷心|再次|很|也|还|還|再|先|就)*(感谢|谢谢|多谢|感謝|謝謝|多謝|(?<asks>辛苦))");
    private static final Pattern WISH = Pattern.compile("(敬|顺|順|谨|謹|恭|预|預)?祝|顺颂|順頌|敬頌|愿|願");
    /** Who is thanked for what they did, and not asked to do it. */
    private static final Pattern PERSON = Pattern.compile("\\s*(您|你|大家|各位|诸位|諸位|团队|團隊|" + NUMBER + "+\\s*[位名个個]|.{0,6}?(" + COLLEAGUES.replace("|总|總", "")
            + "|[总總](?![部数數量计計结結体體价價额額办辦务務表图圖])|工(?![程作艺藝厂廠业業])|先生|女士|小姐))");
    /** What is worth a word behind thanks: support and help are what one thanks for. */
    private static final Pattern DEED = Pattern.compile("(提供|负责|負責|承担|承擔|投入|交付|派出|给出|給出|出具|准备|準備|补充|補充|提交)" + BEHIND
            + "(?!(大力|有力|鼎力|全力|大量|许多|許多|很多|这么多|這麼多|宝贵|寶貴|各种|各種|各项|各項)?(机会|機會|支持|支援|帮助|幫助|协助|協助|平台|便利|方便|服务|服務|指导|指導|保障|关照|關照|配合|工作|精力|心血|人|" + COLLEAGUES + "))|"
            + NUMBER + "\\s*个?個?(人|名|套|台|份|万|萬|元)(?!.{0,6}的|" + COLLEAGUES + ")");
    /** What is still to be done. */
    private static final Pattern AHEAD = Pattern.compile("先(?![生前后後进進])|尽快|儘快|尽早|儘早|届时|屆時|务必|務必|下个?個?[周週月]|明天|明日|([日号號底初末天内內点點周週月一二三四五六\\d])\\s*之?以?前");
    /** Where another word begins without a mark before it. */
    private static final Pattern FRESH = Pattern.compile("(?<=\\p{IsHan}) (?=[我本由需请請出派另\\d])");
    private static final Pattern REFERS = Pattern.compile("以上(由|需|请|請|归|歸).+|best (?!(regards|wishes|from|and)\\b)\\p{L}+ .+|fyi .*\\d.*");
    private static final Pattern HEADING = Pattern.compile("(?i)[\\p{IsHan}]*(联系人|聯絡人|联络人|对接人|對接人|接口人|负责人|負責人|窗口|方式|信息|資訊|资料|資料|资源|資源|缺口|热线|熱線|供应商|供應商|厂家|厂商|廠商|设备|設備|物资|物資|场地|場地|会场|會場"
            + "|会议室|會議室|地址|名单|名單|人员|人員|渠道|展位|预算|預算|费用|費用|附件|备注|備註)|([\\p{L}-]+ ){0,2}(contacts?|contact (person|details)|suppliers?|vendors?|resources?|people|hotline|venue|equipment|materials?|budget|gaps?|references?|attachments?)");

    private Stated() {}

    /** Whether a clause, as words are compared, says what somebody does, gives or needs. */
    static boolean in(String plain) { return REFERS.matcher(plain).matches() || FRESH.splitAsStream(plain).anyMatch(Stated::says); }

    private static boolean says(String words) {
        var thanks = THANKS.matcher(words);
        if (thanks.lookingAt()) return asks(words.substring(thanks.end()), thanks.group("asks") != null);
        return !WISH.matcher(words).lookingAt() && (DOES.matcher(words).find() || amount(words));
    }

    /** Thanks for something still to be done ask for it; 辛苦 and a department do by themselves. */
    private static boolean asks(String rest, boolean byItself) {
        return DEED.matcher(rest).find() && (AHEAD.matcher(rest).find() || byItself && !PERSON.matcher(rest).lookingAt());
    }

    private static boolean amount(String words) {
        var name = NAMED.matcher(words);
        return AMOUNT.matcher(name.lookingAt() ? words.substring(name.end()) : words).find();
    }

    /** Whether a line says what stands below it. */
    static boolean heads(String line) { return HEADING.matcher(line.split("[|｜/,，、(（]")[0].strip()).matches(); }
}
