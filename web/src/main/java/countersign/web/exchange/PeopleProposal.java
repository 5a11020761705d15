package countersign.web.exchange;

import java.util.List;

/** What a directory file is taken to say, before anything is saved. Either list may be empty, where the file has no such sheet. */
public record PeopleProposal(List<DepartmentRow> departments, List<PersonRow> people, List<Finding> findings) {

    /** Whether anything must be mended before it can be imported. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)
                || departments.stream().flatMap(d -> PeopleSheetReader.findings(d).stream()).anyMatch(f -> f.severity() == Severity.ERROR)
                || people.stream().flatMap(p -> PeopleSheetReader.findings(p).stream()).anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
