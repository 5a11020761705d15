package countersign.web.inbound.read;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Chinese keyboards write them, in the digits that are read: ８０％, ①, 第二项, 二、, 百分之八十, 八成. Pure. */
final class Numerals {

    private static final String DIGITS = "一二三四五六七八九";
    private static final String SMALL = "([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final Pattern WIDE = Pattern.compile("[０-９％．＃Ａ-Ｚａ-ｚ]+");
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern ORDINAL = Pattern.compile("(?m)(?<=第)" + SMALL + "(?=[项項条條点點个個])|(?<=任[务務])" + SMALL + "(?=[\\s:：、,，是])|^[ \\t]*" + SMALL + "(?=[、.．:：])");
    private static final Pattern HUNDREDTHS = Pattern.compile("百分之\\s*(?:" + SMALL + "|(一?百))");
    private static final Pattern TENTHS = Pattern.compile("(?<![\\p{IsHan}\\d])([一二三四五六七八九])成(?=$|[\\s,，。;；])|(?<=[到了约約完])([一二三四五六七八九])成(?=$|[\\s,，。;；])");

    private Numerals() {}

    /** The text with its numbers in ASCII digits; everything else stands as it was written. */
    static String plain(String text) {
        var narrow = WIDE.matcher(text).replaceAll(wide -> Matcher.quoteReplacement(Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)));
        var listed = CIRCLED.matcher(narrow).replaceAll(circle -> (circle.group().charAt(0) - '①' + 1) + " ");
        var ordered = ORDINAL.matcher(listed).replaceAll(number -> Integer.toString(value(number.group().strip())));
        var percent = HUNDREDTHS.matcher(ordered).replaceAll(number -> (number.group(2) != null ? 100 : value(number.group().replaceFirst("百分之\\s*", ""))) + "%");
        return TENTHS.matcher(percent).replaceAll(number -> value(number.group().replace("成", "")) + "0%");
    }

    /** From one to ninety-nine. */
    private static int value(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) return DIGITS.indexOf(written) + 1;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0)) + 1;
        return tens * 10 + (ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1)) + 1);
    }
}
