package countersign.web.exchange;

import java.util.Locale;

/** The columns of the directory import's people. */
public enum PersonColumn implements OptionalColumn {
    NAME, LOGIN, EMAIL, DEPARTMENT, TITLE, HEAD, ACTING_HEAD, LIAISON, ON_CALL, ADMINISTRATOR, RANK, LANGUAGE, ZONE, SECOND;

    @Override public String key() { return "web.exchange.person." + name().toLowerCase(Locale.ROOT); }

    @Override public boolean optional() { return compareTo(DEPARTMENT) > 0; }
}
