package countersign.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Puts two edits of one form together (SPEC 9): what only one of both changed is taken from them; where both changed the same field or row, mine stays and
 * is named as a conflict, so that the editor can choose. Nothing typed is lost. Pure.
 *
 * @param form      both together
 * @param conflicts fields and rows that both changed, such as {@code title} or {@code objective:3}
 */
public record FormMerge(RequirementForm form, List<String> conflicts) {

    /** Merges three ways: {@code base} is what both began with. @throws countersign.shared.RuleViolation when my texts cannot be kept */
    public static FormMerge of(RequirementForm base, RequirementForm typed, RequirementForm theirs) {
        var mine = FormTexts.accepted(typed);
        var c = new ArrayList<String>();
        var form = new RequirementForm(pick(c, "title", base, mine, theirs, RequirementForm::title), pick(c, "scenario", base, mine, theirs, RequirementForm::scenario),
                pick(c, "departments", base, mine, theirs, RequirementForm::departmentIds), pick(c, "executive", base, mine, theirs, RequirementForm::executiveId),
                pick(c, "reviewers", base, mine, theirs, RequirementForm::reviewerIds), pick(c, "background", base, mine, theirs, RequirementForm::background),
                rows(c, "objective", base.objectives(), mine.objectives(), theirs.objectives(), RequirementForm.Objective::id),
                rows(c, "deliverable", base.deliverables(), mine.deliverables(), theirs.deliverables(), RequirementForm.Deliverable::id),
                pick(c, "finish", base, mine, theirs, RequirementForm::finish),
                rows(c, "suggested", base.suggested(), mine.suggested(), theirs.suggested(), RequirementForm.Suggested::id),
                rows(c, "phase", base.phases(), mine.phases(), theirs.phases(), RequirementForm.Phase::id),
                pick(c, "confidential", base, mine, theirs, RequirementForm::confidential));
        return new FormMerge(form, List.copyOf(c));
    }

    private static <T> T pick(List<String> conflicts, String field, RequirementForm base, RequirementForm mine, RequirementForm theirs,
            Function<RequirementForm, T> value) {
        return choose(conflicts, field, value.apply(base), value.apply(mine), value.apply(theirs));
    }

    private static <T> T choose(List<String> conflicts, String field, T base, T mine, T theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(mine, base)) return theirs;
        if (!Objects.equals(theirs, base)) conflicts.add(field);
        return mine;
    }

    /** Rows by id, in the order of theirs, mine added at the end; a row without id is new and stays. */
    private static <T> List<T> rows(List<String> conflicts, String name, List<T> base, List<T> mine, List<T> theirs, ToLongFunction<T> id) {
        var before = byId(base, id);
        var others = byId(theirs, id);
        var own = byId(mine, id);
        var merged = new ArrayList<T>();
        for (var row : theirs) {
            var key = id.applyAsLong(row);
            var chosen = choose(conflicts, name + ":" + key, before.get(key), own.get(key), row);
            var takenOutByMe = chosen == null && row.equals(before.get(key));
            if (!takenOutByMe) merged.add(chosen == null ? row : chosen);
        }
        for (var row : mine) {
            var key = id.applyAsLong(row);
            if (key == 0 || !others.containsKey(key) && keep(conflicts, name + ":" + key, before.get(key), row)) merged.add(row);
        }
        return merged;
    }

    /** A row that they took out stays only if I changed it, and then it is a conflict. */
    private static <T> boolean keep(List<String> conflicts, String field, T base, T mine) {
        if (mine.equals(base)) return false;
        if (base != null) conflicts.add(field);
        return true;
    }

    private static <T> LinkedHashMap<Long, T> byId(List<T> rows, ToLongFunction<T> id) {
        var byId = new LinkedHashMap<Long, T>();
        rows.forEach(row -> byId.put(id.applyAsLong(row), row));
        return byId;
    }
}
