package countersign.web.exchange;

import java.util.Locale;

/** The columns of the directory import's departments. */
public enum DepartmentColumn implements OptionalColumn {
    NAME, CODE, ALIASES, PARENT, EXECUTIVE, MAILBOX, RANK;

    @Override public String key() { return "web.exchange.department." + name().toLowerCase(Locale.ROOT); }

    @Override public boolean optional() { return this != NAME; }
}
