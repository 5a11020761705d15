package countersign.shared.text;

import java.util.Locale;

/** The languages the product speaks (I1). A person has one; an unknown or missing one falls back to zh-CN. */
public enum Language {
    ZH_CN("zh-CN", "简体中文"), ZH_TW("zh-TW", "繁體中文"), EN("en", "English");

    private final Locale locale;
    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** BCP 47 tag, as written to the {@code lang} attribute and the person's row. */
    public String tag() { return tag; }

    /** Its name in itself, as whoever looks for it can read. */
    public String ownName() { return ownName; }

    /** The locale for bundles, dates and numbers. */
    public Locale locale() { return locale; }

    /** The language that serves a locale best: any Hant, TW, HK or MO reads zh-TW, other Chinese zh-CN, everything else English. */
    public static Language of(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) return EN;
        var traditional = wanted.getScript().equals("Hant") || wanted.getCountry().matches("TW|HK|MO");
        return traditional ? ZH_TW : ZH_CN;
    }

    /** The language of a stored tag; zh-CN when the tag is null or none of ours. */
    public static Language ofTag(String tag) {
        for (var language : values()) if (language.tag.equals(tag)) return language;
        return ZH_CN;
    }
}
