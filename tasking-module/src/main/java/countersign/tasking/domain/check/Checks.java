package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All checks of S3.2 over one table: errors first, kinds together. */
public final class Checks {

    private static final List<Check> ALL = List.of(new CompleteLeaves(), new EndedDepartments(), new ServedDeliverables(), new SharedDeliverables(), new NearlyTheSame(),
            new IdleDepartments(), new HiddenDepartments(), new OwnAcceptance(), new OutsideOwners(), new LateInputs(), new Overbooked(), new LongLeaves(),
            new TightWindows(), new DaysOff(), new UnmetNeeds(), new BufferedTwice(), new ContractDates(), new OpenActionItems(), new UnknownNames());

    private Checks() {}

    /** Everything that is found. */
    public static List<Finding> run(Situation situation) {
        var errors = new ArrayList<Finding>();
        var warnings = new ArrayList<Finding>();
        for (var check : ALL)
            for (var finding : check.find(situation)) (finding.severity() == Finding.Severity.ERROR ? errors : warnings).add(finding);
        errors.addAll(warnings);
        return errors;
    }

    /** The kinds of warnings that still want a reason. */
    public static List<String> unanswered(List<Finding> findings, Map<String, String> reasons) {
        var kinds = new TreeSet<String>();
        findings.stream().filter(f -> f.severity() == Finding.Severity.WARNING).map(Finding::kind).forEach(kinds::add);
        kinds.removeIf(kind -> !reasons.getOrDefault(kind, "").isBlank());
        return List.copyOf(kinds);
    }
}
