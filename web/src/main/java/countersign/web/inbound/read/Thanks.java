package countersign.web.inbound.read;

import java.util.regex.Pattern;

/**
 * Whether a clause does nothing but thank, praise or say that a mail was read, however long it is: “thank you both for all the work you have put into this”. One that says what somebody
 * will do, needs or gives is none. Pure.
 */
final class Thanks {

    private static final int LONGEST = 120;
    private static final Pattern ENGLISH = Pattern.compile("(and )?((i|we) )?((just|really|truly|also|do|very much|all|want to|wanted to|would like to|wish to|say|a|big|huge|many|so many|my|our|warm|sincere|special|am|are|very|so|most) )*"
            + "(thanks?|thank you|appreciate|grateful)(?![a-z])(?<rest>.*)");
    private static final Pattern PRAISE = Pattern.compile("(it is |it's |this is |that is |all )?((very|much|really|greatly|highly|so|truly) )*appreciated|(great|good|excellent|nice|fantastic|amazing) (job|work|effort|teamwork)( (everyone|everybody|all|both|team))?|well done( .{1,20})?|keep up the (good|great) work"
            + "|have a (nice|great|good|lovely) (day|week|weekend|evening|holiday)|it means a lot( to (me|us))?|all the best|(i |we )?hope (you are|you're|this (mail |message )?finds you)( all| both)?( doing)? well");
    /** What more than thanks is in it: a promise, a need, a wish, a number, a day. */
    private static final Pattern MORE = Pattern.compile("\\d|\\b(will|shall|would|could|can|going to|need|needs|want|please|must|should|but|however|although|if|unless|instead|tomorrow|until|till|next|by (mon|tues|wednes|thurs|fri|the end|end)\\w*"
            + "|(one|two|three|four|five|six|seven|eight|nine|ten) (people|persons?|engineers?|colleagues? to|staff|days|weeks|months|units|sets)|we|i|i'll|we'll|we're|takes? over)\\b");
    /** Help that was had is what one thanks for. */
    private static final Pattern HAD = Pattern.compile("\\b(that )?(we|i)( have|'ve)? (got|gotten|had|received|enjoyed)\\b");
    private static final Pattern CHINESE = Pattern.compile("(还要|還要|也|真的|真|实在|實在|特别|特別|非常|十分|衷心|再次|很|由衷|我们|我們|我)*(感谢|感謝|谢谢|謝謝|谢过|多谢|多謝|感激|感恩|谢|謝|辛苦)(?<rest>.*)");
    private static final Pattern TROUBLED = Pattern.compile("(真是|真|实在|實在)?(有劳|有勞|麻烦|麻煩|费心|費心|劳烦|勞煩|让您费心|讓您費心|打扰|打擾)(您|你|大家|[你您][们們]|[两兩二各诸諸]位)?(了|啦)");
    private static final Pattern READ = Pattern.compile("([您你]的|[你您][们們]的)?(邮件|郵件|来信|來信|来函|來函|通知|邀请|邀請)(已经|已經|已|都|我)?(收到|收悉|看到|知悉)(了|啦)?");
    /** What its writer's side does. */
    private static final Pattern OWN = Pattern.compile("由(我|本)|(我|本)(们|們|部|方|司)?(部?门|部?門)?(来|來|将|將|会|會|要|可|能|负责|負責|承担|承擔|提供|出|派|安排|牵头|牽頭|准备|準備|需|缺)|但|不过|不過");

    private Thanks() {}

    /** @param plain a clause as words are compared */
    static boolean are(String plain) {
        if (plain.length() > LONGEST || Stated.in(plain) || ReplyReader.POINT.matcher(plain).find() || ReplyReader.CHANGE.matcher(plain).find()) return false;
        return READ.matcher(plain).matches() || PRAISE.matcher(plain).matches() || TROUBLED.matcher(plain).matches() || english(plain) || chinese(plain);
    }

    private static boolean english(String plain) {
        var thanks = ENGLISH.matcher(plain);
        return thanks.matches() && !MORE.matcher(HAD.matcher(thanks.group("rest")).replaceAll("")).find();
    }

    private static boolean chinese(String plain) {
        var thanks = CHINESE.matcher(plain);
        return thanks.matches() && !OWN.matcher(thanks.group("rest")).find();
    }
}
