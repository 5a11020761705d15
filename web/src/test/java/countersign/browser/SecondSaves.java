package countersign.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every form that changes what is there already, opened by two at once, in the state of the project in which it stands. */
final class SecondSaves {

    private static final List<String> WORDS = List.of("甲写的", "乙写的");
    private final OpenForms one;
    private final OpenForms other;
    private final List<String> findings = new ArrayList<>();

    SecondSaves(OpenForms one, OpenForms other) {
        this.one = one;
        this.other = other;
    }

    /** What was found wrong. */
    List<String> findings() { return findings; }

    private void note(TwoAtOnce tried) { findings.addAll(tried.findings()); }

    private TwoAtOnce two() { return new TwoAtOnce(one, other); }

    private static Function<OpenForms, HttpPage> tab(String name) { return forms -> forms.page(name); }

    private static Function<OpenForms, HttpPage> address(String name) { return forms -> forms.get(name); }

    private static Function<OpenForms, HttpPage> edited(String form) { return forms -> forms.press("meetings", form, "修改"); }

    /** Administrators at people, departments, policy, wording and calendars. */
    void administration() {
        var person = one.get("admin-people.xhtml").tree().select("a[href*='admin-person.xhtml?id=']").first().attr("href");
        var department = one.get("admin-departments.xhtml").tree().select("a[href*='admin-department.xhtml?id=']").first().attr("href");
        note(two().in(address(person), "person", "person:save", "person:title", WORDS)
                .in(address(department), "department", "department:save", "department:aliases", WORDS)
                .in(address("admin-policy.xhtml?edit=ANSWER"), "row", "row:save", "row:setting", List.of("3", "2"))
                .in(forms -> forms.press(forms.get("admin-wording.xhtml"), "list", "修改"), "rule", "rule:save", "rule:reason", WORDS)
                .in(address("admin-calendar.xhtml"), "week", "week:save", "week:SATURDAY", List.of("09:00-12:00", ""))
                .in(address("admin-calendar.xhtml?date=2026-12-24"), "exception", "exception:save", "exception:name", WORDS));
    }

    /** Step 2, with a commitment, a gap and an inbound commitment written down and the meeting called. */
    void kickOff() {
        note(two().in(tab("meetings"), "labour", "", "labour:part:0:text", WORDS).in(tab("meetings"), "labour", "", "labour:part:0:text", WORDS)
                .in(edited("commitments"), "commitment", "commitment:save", "commitment:what", WORDS)
                .in(edited("gaps"), "gap", "gap:save", "gap:what", WORDS)
                .in(edited("inbounds"), "inbound", "inbound:save", "inbound:what", WORDS)
                .in(tab("meetings"), "meeting", "meeting:save", "meeting:place", WORDS)
                .in(tab("meetings"), "notesForm", "", "notesForm:notes", WORDS));
    }

    /** An open dispute of step 2. */
    void dispute() { note(two().in(forms -> forms.press("meetings", "", "处理"), "handling", TwoAtOnce.LAST, ":text", WORDS)); }

    /** Form 1 read in by two. */
    void form1() { note(two().in(OpenForms::sampleForm1, "preview-form", "preview-form:save", "preview-form", List.of("", ""))); }

    /** Step 4, before the meeting is called. */
    void plan() {
        var begins = one.page("gantt").form("settings").holds("settings:start");
        note(two().in(tab("gantt"), "settings", "settings:set", "settings:start", List.of("2026-09-18", begins)).in(tab("gantt"), "agree", "agree:save-mechanism", "agree:channels", WORDS)
                .in(tab("gantt"), "meeting", "meeting:meet", "meeting:meetingPlace", WORDS, form -> form.with("meeting:meetingAt", "2026-09-16T14:00")));
    }

    /** Step 6. */
    void acceptance(String task, String objective) {
        note(two().in(address(task), "judging", "judging:judge", "judging:words", WORDS, form -> form.with("judging:result", "MET"))
                .in(address(objective), "checking", "", "checking:achieved", WORDS, form -> form.with("checking:outcome", "REACHED")));
    }

    /** A meeting of step 6, and the retrospective. */
    void retrospective(String meeting) {
        note(two().in(address(meeting), "call", "call:invite", "call:place", WORDS, form -> form.with("call:date", "2026-12-24"))
                .in(tab("acceptance"), "concluding", "concluding:save", "concluding:wentWell", WORDS));
    }
}
