package countersign.requirement.domain;

import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import java.time.LocalDate;
import java.util.ArrayList;

/** What makes a communication record complete (S2.6). Pure; {@code place} is put before the fields, such as {@code row:3/}. */
public final class CommunicationRules {

    private CommunicationRules() {}

    /**
     * The record as it may be kept: texts cleaned, empty action items dropped.
     *
     * @throws RuleViolation naming every field that is wrong, items as {@code item:1/owner}
     */
    public static NewCommunication accepted(NewCommunication typed, LocalDate today, String place) {
        var topic = Input.line(place + "topic", typed.topic(), 300);
        var summary = Input.lines(place + "summary", typed.summary(), 8000);
        var others = Input.line(place + "others", typed.others(), 1000);
        var problems = new Problems();
        problems.when(typed.date() == null, place + "date", "shared.input.missing")
                .when(typed.date() != null && typed.date().isAfter(today), place + "date", "requirement.record.future", typed.date() == null ? today : typed.date())
                .when(topic.isEmpty(), place + "topic", "shared.input.missing").when(summary.isEmpty(), place + "summary", "shared.input.missing")
                .when(typed.departmentIds().isEmpty() && typed.personIds().isEmpty() && others.isEmpty(), place + "people", "requirement.record.nobody");
        var items = new ArrayList<NewActionItem>();
        for (int i = 0; i < typed.items().size(); i++) {
            var item = typed.items().get(i);
            var what = Input.lines(place + "item:" + (i + 1) + "/what", item.what(), 1000);
            if (what.isEmpty() && item.ownerId() == null && item.due() == null) continue;
            check(problems, item, what, place + "item:" + (i + 1) + "/");
            items.add(new NewActionItem(what, item.ownerId(), item.due()));
        }
        problems.refuse();
        return new NewCommunication(typed.date(), typed.departmentIds(), typed.personIds(), others, topic, summary, items);
    }

    private static void check(Problems problems, NewActionItem item, String what, String place) {
        problems.when(what.isEmpty(), place + "what", "shared.input.missing").when(item.ownerId() == null, place + "owner", "requirement.action.owner.missing")
                .when(item.due() == null, place + "due", "requirement.action.due.missing");
    }

    /** One action item on its own, cleaned. @throws RuleViolation naming {@code what}, {@code owner} or {@code due} */
    public static NewActionItem accepted(NewActionItem typed, String place) {
        var what = Input.lines(place + "what", typed.what(), 1000);
        var problems = new Problems();
        check(problems, typed, what, place);
        problems.refuse();
        return new NewActionItem(what, typed.ownerId(), typed.due());
    }
}
