package countersign.web.frame;

import countersign.shared.text.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** The language of somebody who is not logged in: a cookie once they chose one, before that what the browser asks for, else zh-CN. */
public final class LanguageCookie {

    private static final String NAME = "countersign-language";

    private LanguageCookie() {}

    /** The language of the request. */
    public static Language of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) if (cookie.getName().equals(NAME)) return Language.ofTag(cookie.getValue());
        }
        if (request.getHeader("Accept-Language") == null) return Language.ZH_CN;
        return Collections.list(request.getLocales()).stream().map(Language::of).findFirst().orElse(Language.ZH_CN);
    }

    /** Remembers a choice for a year. */
    public static Cookie remembering(Language language, HttpServletRequest request) {
        var cookie = new Cookie(NAME, language.tag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        return cookie;
    }
}
