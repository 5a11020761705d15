package countersign.shared.text;

import java.util.Locale;

/** The languages the product speaks (I1). A person has one; an unknown or missing one falls back to zh-CN. */
public enum Language {
    ZH_CN("zh-CN"), ZH_TW("zh-TW"), EN("en");

    private final Locale locale;
    private final String tag;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** BCP 47 tag, as written to the {@code lang} attribute and the person's row. */
    public String tag() { return tag; }

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
