package countersign.tasking.domain.check;

import countersign.shared.party.DepartmentView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds departments that a text names, by name or alias. The longest name wins where names overlap (客户服务部 is not 服务部), and Latin names stand
 * as whole words (HR is not in “three”).
 */
final class Mentions {

    private record Name(String text, long departmentId) {}

    private final List<Name> names = new ArrayList<>();

    Mentions(List<DepartmentView> departments) {
        for (var department : departments) {
            add(department.name(), department.id());
            department.aliases().forEach(alias -> add(alias, department.id()));
        }
        names.sort(Comparator.comparingInt((Name name) -> name.text().length()).reversed());
    }

    private void add(String name, long departmentId) {
        var text = name.strip().toLowerCase(Locale.ROOT);
        if (text.codePointCount(0, text.length()) >= 2) names.add(new Name(text, departmentId));
    }

    /** Ids of the departments that are named, in the order of their names' length. */
    Set<Long> in(String written) {
        var found = new LinkedHashSet<Long>();
        var text = new StringBuilder(written.toLowerCase(Locale.ROOT));
        for (var name : names) {
            for (int at = text.indexOf(name.text()); at >= 0; at = text.indexOf(name.text(), at + 1)) {
                if (!whole(text, at, name.text().length())) continue;
                found.add(name.departmentId());
                for (int i = at; i < at + name.text().length(); i++) text.setCharAt(i, '\u0001');
            }
        }
        return found;
    }

    private static boolean whole(CharSequence text, int at, int length) {
        return !(latin(text, at) && latin(text, at - 1)) && !(latin(text, at + length - 1) && latin(text, at + length));
    }

    private static boolean latin(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) return false;
        var c = text.charAt(at);
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }
}
