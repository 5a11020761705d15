package countersign.requirement;

import countersign.requirement.RequirementPaper.File;
import countersign.requirement.RequirementPaper.Goal;
import countersign.requirement.RequirementPaper.Header;
import countersign.requirement.RequirementPaper.Named;
import countersign.requirement.RequirementPaper.Partner;
import countersign.requirement.RequirementPaper.Result;
import countersign.requirement.RequirementPaper.Row;
import countersign.requirement.RequirementPaper.Stage;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a form out as a paper: names for ids, marks for vague wording. */
@ApplicationScoped
class Papers {

    @Inject Directory directory;
    @Inject WordingCheck wording;

    /** The names a form needs, read once. */
    private record Names(Map<Long, DepartmentView> departments, Map<Long, PersonView> people) {
        String department(Long id) { return departments.containsKey(id) ? departments.get(id).name() : ""; }

        Named person(Long id) {
            var person = people.get(id);
            return person == null ? null : new Named(person.name(), person.title(), person.departmentId() == null ? "" : department(person.departmentId()));
        }
    }

    /** The paper of a form; {@code round} and number as they will be printed. */
    RequirementPaper of(RequirementForm form, long initiatorId, String number, int round, List<File> files) {
        var names = names(form, initiatorId);
        var language = language(names.people().get(initiatorId));
        var header = new Header(number, form.title(), form.scenario().name(), form.confidential(), round, directory.today(), names.person(initiatorId),
                form.departmentIds().stream().map(names::department).toList(), names.person(form.executiveId()),
                form.reviewerIds().stream().map(names::person).filter(java.util.Objects::nonNull).toList(), form.background(), form.finish(),
                form.phases().stream().map(p -> new Stage(p.name(), p.until())).toList(), files);
        return new RequirementPaper(header, rows(form, names, language));
    }

    /** What is vague in a text of the form, in the language it is written in: the initiator's. */
    List<String> vague(String text, Language language) { return wording.check(text, language).stream().map(VagueWording::phrase).toList(); }

    private static Language language(PersonView initiator) { return initiator == null ? Language.ZH_CN : initiator.language(); }

    private Map<String, Row> rows(RequirementForm form, Names names, Language language) {
        var rows = new LinkedHashMap<String, Row>();
        for (var o : form.objectives()) {
            var goal = new Goal(o.text(), o.metric(), o.target(), o.unit(), o.date(), RequirementViews.matures(o, form), vague(o.text(), language), o.vagueReason());
            rows.put("objective:" + o.id(), new Row(goal, null, null));
        }
        for (var d : form.deliverables())
            rows.put("deliverable:" + d.id(), new Row(null, new Result(d.name(), d.priority(), vague(d.name(), language), d.vagueReason()), null));
        for (var s : form.suggested()) {
            var id = s.departmentId() == null ? 0 : s.departmentId();
            rows.put("department:" + (id == 0 ? "new" + s.id() : id), new Row(null, null, new Partner(id, names.department(s.departmentId()), s.expected())));
        }
        return rows;
    }

    private Names names(RequirementForm form, long initiatorId) {
        var people = new HashSet<>(form.reviewerIds());
        people.add(initiatorId);
        if (form.executiveId() != null) people.add(form.executiveId());
        return new Names(directory.all(), directory.people(people));
    }
}
