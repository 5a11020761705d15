package countersign.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every form that changes what is there already, opened by two at once, in the state of the project in which it stands. */
final class SecondSaves {

    private static final List<String> WORDS = List.of("甲写的", "乙写的");
    /** Nothing is typed where something read in is confirmed. */
    private static final List<String> CONFIRMED = List.of("", "");
    private static final String FIRST_PART = "labour:part:0:text";
    private static final String SECOND_PART = "labour:part:1:text";
    private static final String THIRD_PART = "labour:part:2:text";
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

    /** Somebody at their own page, on two devices. @param deputies who may stand in for them, in turn */
    void profile(String deputy) {
        note(two().in(address("profile.xhtml"), "language", "", "language:zone", List.of("Asia/Singapore", "Asia/Shanghai"))
                .in(address("profile.xhtml"), "codes", "codes:keep", "codes:secondAddress", List.of("one@private.example", "other@private.example"))
                .in(address("profile.xhtml"), "appoint", "", "appoint:reason", WORDS, form -> form.with("appoint:deputy_input", "某人").with("appoint:deputy_hinput", deputy)
                        .with("appoint:from", "2026-12-01").with("appoint:until", "2026-12-20")));
    }

    /** Administrators who let somebody stand in for a person. */
    void standIn(String deputy) {
        var person = one.get("admin-people.xhtml").tree().select("a[href*='admin-person.xhtml?id=']").eachAttr("href").stream().filter(href -> !href.endsWith("id=" + deputy)).findFirst().orElseThrow();
        note(two().in(address(person), "standIn", "standIn:appoint", "standIn:reason", WORDS, form -> form.with("standIn:deputy_input", "某人").with("standIn:deputy_hinput", deputy)
                .with("standIn:from", "2026-12-01").with("standIn:until", "2026-12-20")));
    }

    /** Administrators at people, departments, groups, policy, wording and calendars, and at what was read from files. */
    void administration() {
        var person = one.get("admin-people.xhtml").tree().select("a[href*='admin-person.xhtml?id=']").first().attr("href");
        var department = one.get("admin-departments.xhtml").tree().select("a[href*='admin-department.xhtml?id=']").first().attr("href");
        note(two().in(address(person), "person", "person:save", "person:title", WORDS)
                .in(address(department), "department", "department:save", "department:aliases", WORDS)
                .in(address("admin-policy.xhtml?edit=ANSWER"), "row", "row:save", "row:setting", List.of("3", "2"))
                .in(address("admin-policy.xhtml?scenario=LONG_TERM_COOPERATION"), "proofs", "proofs:keep", ":proof", List.of("CODE", "LOGIN"))
                .in(forms -> forms.press(forms.get("admin-wording.xhtml"), "list", "修改"), "rule", "rule:save", "rule:reason", WORDS)
                .in(address("admin-calendar.xhtml"), "week", "week:save", "week:SATURDAY", List.of("09:00-12:00", ""))
                .in(address("admin-calendar.xhtml?date=2026-12-24"), "exception", "exception:save", "exception:name", WORDS)
                .in(OpenForms::holidays, "confirm", "confirm:yes", "confirm", CONFIRMED).in(OpenForms::people, "confirm", "confirm:save", "confirm", CONFIRMED));
        var departments = one.get("admin-departments.xhtml").form("group").fields().stream().filter(field -> field.name().equals("group:of")).findFirst().orElseThrow().options();
        note(two().in(address("admin-departments.xhtml"), "group", "group:save", "group:of", departments.subList(0, 2), form -> form.with("group:name", "试点门店")));
    }

    /** Step 2, with a commitment, a gap and an inbound commitment written down and the meeting called. */
    void kickOff() {
        note(two().in(tab("meetings"), "labour", "", "labour:part:0:text", WORDS));
        partsOfTheWork();
        note(two()
                .in(edited("commitments"), "commitment", "commitment:save", "commitment:what", WORDS)
                .in(edited("gaps"), "gap", "gap:save", "gap:what", WORDS)
                .in(edited("inbounds"), "inbound", "inbound:save", "inbound:what", WORDS)
                .in(tab("meetings"), "meeting", "meeting:save", "meeting:place", WORDS)
                .in(forms -> forms.get(forms.page("policy").tree().select("a[href*='edit=PROBLEM']").attr("href")), "row", "row:save", "row:setting", List.of("30", "24"))
                .in(tab("policy"), "proofs", "proofs:keep", ":proof", List.of("CODE", "LOGIN"))
                .in(tab("meetings"), "notesForm", "", "notesForm:notes", WORDS));
    }

    /** Another meeting, before it is held. */
    void meeting(String called) { note(two().in(address(called), "changing", "changing:save", "changing:place", WORDS)); }

    /** What was concluded in it. */
    void minutes(String called) { note(two().in(address(called), "notesForm", "notesForm:keep", "notesForm:notes", WORDS)); }

    /** Several departments' parts of the work are one form: all that was typed is saved, or all of it stays where it was typed and none is saved. */
    private void partsOfTheWork() {
        var mine = one.page("meetings").form("labour");
        var theirs = other.page("meetings").form("labour");
        if (one.send(mine.with(FIRST_PART, "甲一").with(SECOND_PART, "甲二"), mine.mainButton()).location() == null) findings.add("labour: two parts at once are refused");
        var told = other.send(theirs.with(FIRST_PART, "乙一").with(THIRD_PART, "乙三"), theirs.mainButton());
        if (!told.saidBeside(FIRST_PART).contains("甲一")) findings.add("labour: what stands is not said beside the part: " + told.saidAnywhere());
        if (!told.saidBeside(THIRD_PART).isEmpty() || !told.typed(THIRD_PART).equals("乙三")) findings.add("labour: what was typed in another part is lost: " + told.typed(THIRD_PART));
        var now = one.page("meetings");
        if (!(now.typed(FIRST_PART) + now.typed(SECOND_PART)).equals("甲一甲二") || now.typed(THIRD_PART).equals("乙三")) findings.add("labour: half-saved");
        if (other.send(told.form("labour"), theirs.mainButton()).location() == null) findings.add("labour: the second cannot save after having read it");
        now = one.page("meetings");
        if (!(now.typed(FIRST_PART) + now.typed(SECOND_PART) + now.typed(THIRD_PART)).equals("乙一甲二乙三")) findings.add("labour: not all parts are saved");
    }

    /** An open dispute of step 2. */
    void dispute() { note(two().in(forms -> forms.press("meetings", "", "处理"), "handling", TwoAtOnce.LAST, ":text", WORDS)); }

    /** Form 1 read in by two, with a day typed that is none in the file and then as it is, at last a project file. */
    void imports() {
        note(two().in(OpenForms::form1WithoutARow, "preview-form", "preview-form:save", ":text", List.of("2026-09-18", "2026-09-17")).in(OpenForms::sampleForm1, "preview-form", "preview-form:save", "preview-form", CONFIRMED).in(OpenForms::projectFile, "preview-form", "preview-form:save", "preview-form", CONFIRMED));
    }

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
