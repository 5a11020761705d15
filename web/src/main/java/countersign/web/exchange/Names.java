package countersign.web.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds departments, people and groups by what people write for them. */
final class Names {

    /** Departments that fit: exactly by name, or one or several by alias or short form. */
    record Departments(List<KnownDepartment> fitting, boolean byName) {
        KnownDepartment only() { return fitting.size() == 1 ? fitting.get(0) : null; }
    }

    private static final Pattern SUFFIX = Pattern.compile("(?:\u90e8\u95e8|\u90e8\u9580|\u90e8|\u4e2d\u5fc3|\u5904|\u8655|\u5ba4|department|dept\\.?)$");
    private static final Pattern MASKED = Pattern.compile("^(\\p{L}{1,3}?)[*\u25cb\u3007\u00d7\u67d0xX]{1,3}$");

    private final Form1Context context;
    private final Map<Long, KnownDepartment> departments = new HashMap<>();
    private final Map<String, List<KnownPerson>> people = new HashMap<>();

    Names(Form1Context context) {
        this.context = context;
        context.departments().forEach(d -> departments.put(d.id(), d));
        context.people().forEach(p -> people.computeIfAbsent(Tokens.key(p.name()), k -> new ArrayList<>()).add(p));
    }

    Departments departments(String written) {
        var key = Tokens.key(written);
        if (key.isEmpty()) return new Departments(List.of(), false);
        var named = context.departments().stream().filter(d -> Tokens.key(d.name()).equals(key)).toList();
        if (!named.isEmpty()) return new Departments(named, true);
        var aliased = context.departments().stream().filter(d -> d.aliases().stream().anyMatch(a -> Tokens.key(a).equals(key))).toList();
        if (!aliased.isEmpty()) return new Departments(aliased, false);
        return new Departments(context.departments().stream().filter(d -> stem(d.name()).equals(stem(written))).toList(), false);
    }

    private static String stem(String name) {
        var key = Tokens.key(name);
        var stem = SUFFIX.matcher(key).replaceFirst("");
        return stem.isEmpty() ? key : stem;
    }

    /** Departments whose name shares at least two characters in a row with what was written: for proposals only. */
    List<KnownDepartment> similar(String written) {
        var stem = stem(written);
        return context.departments().stream().filter(d -> shares(stem, stem(d.name()))).limit(5).toList();
    }

    private static boolean shares(String a, String b) {
        for (int i = 0; i + 2 <= a.length(); i++) if (b.contains(a.substring(i, i + 2))) return true;
        return false;
    }

    String departmentName(Long id) {
        var known = id == null ? null : departments.get(id);
        return known == null ? "" : known.name();
    }

    List<KnownPerson> people(String name) { return people.getOrDefault(Tokens.key(name), List.of()); }

    KnownGroup group(String name) {
        var key = Tokens.key(name);
        return context.groups().stream().filter(g -> Tokens.key(g.name()).equals(key)).findFirst().orElse(null);
    }

    static boolean masked(String name) { return MASKED.matcher(Tokens.plain(name)).matches(); }

    /** People whose name begins as the masked one does; those of the given department first. */
    List<KnownPerson> behindMask(String masked, Long departmentId) {
        var matcher = MASKED.matcher(Tokens.plain(masked));
        if (!matcher.matches()) return List.of();
        var family = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        return context.people().stream().filter(p -> Tokens.key(p.name()).startsWith(family) && p.name().length() > family.length())
                .sorted(java.util.Comparator.comparing(p -> departmentId == null || p.departmentId() != departmentId)).toList();
    }

    /** People a mistyped name may mean: the name within the text, the text within the name, or one character different. */
    List<KnownPerson> similarPeople(String written) {
        var key = Tokens.key(written);
        if (key.length() < 2) return List.of();
        return context.people().stream().filter(p -> near(key, Tokens.key(p.name()))).limit(5).toList();
    }

    private static boolean near(String a, String b) {
        if (b.length() >= 2 && (a.contains(b) || b.contains(a))) return true;
        if (a.length() != b.length()) return false;
        var different = 0;
        for (int i = 0; i < a.length(); i++) if (a.charAt(i) != b.charAt(i)) different++;
        return different == 1 && a.length() > 2;
    }

    /** People whose title is contained in a group's name, such as 区域销售经理 in 各区域销售经理. */
    List<KnownPerson> ofTitle(String group) {
        return context.people().stream().filter(p -> p.title() != null && p.title().length() >= 2 && Tokens.key(group).contains(Tokens.key(p.title()))).limit(20).toList();
    }

    /** The department whose name or alias a text begins with, longest first; for “产品部李四” and “产品部8月6日前提供参数”. */
    KnownDepartment beginning(String text) {
        var key = Tokens.plain(text).toLowerCase(java.util.Locale.ROOT);
        KnownDepartment best = null;
        var length = 0;
        for (var d : context.departments())
            for (var name : names(d)) {
                if (name.length() <= length || !key.startsWith(name.toLowerCase(java.util.Locale.ROOT))) continue;
                best = d;
                length = name.length();
            }
        return best;
    }

    /** How much of the text {@link #beginning} took. */
    int beginningLength(String text, KnownDepartment d) {
        var key = Tokens.plain(text).toLowerCase(java.util.Locale.ROOT);
        return names(d).stream().filter(n -> key.startsWith(n.toLowerCase(java.util.Locale.ROOT))).mapToInt(String::length).max().orElse(0);
    }

    private static List<String> names(KnownDepartment d) {
        var all = new ArrayList<String>();
        all.add(Tokens.plain(d.name()));
        d.aliases().forEach(a -> all.add(Tokens.plain(a)));
        return all;
    }

    Alternative alternative(KnownPerson p) {
        var login = p.login() == null || p.login().isEmpty() ? "" : ", " + p.login();
        return Alternative.named(p.id(), p.name() + " (" + departmentName(p.departmentId()) + login + ")");
    }

    static Alternative alternative(KnownDepartment d) { return Alternative.named(d.id(), d.name()); }

    List<KnownPerson> of(KnownDepartment d) { return context.people().stream().filter(p -> p.departmentId() == d.id()).limit(20).toList(); }
}
