package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A standard accepted by the department that leads: named as accepting, or by the standard's own words (通过销售部内部测试) (S3.2). */
final class OwnAcceptance implements Check {

    private static final Pattern ACCEPTS = Pattern.compile(
            "(?i)(通过|通過|经|經|由|through|by)[^,，;；。.]*(审核|審核|测试|測試|验收|驗收|评审|評審|确认|確認|批准|认可|認可|review|test|accept|approv)[^,，;；。.]*");

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            if (row.leadDepartmentId() != null && acceptsItself(s, row))
                found.add(Situation.warning("ownAcceptance", List.of(row), TaskField.ACCEPTED_BY, mend(s, row), Situation.label(row),
                        s.name(row.leadDepartmentId())));
        }
        return found;
    }

    private static boolean acceptsItself(Situation s, TaskView row) {
        if (row.acceptingDepartmentId() != null) return row.acceptingDepartmentId().equals(row.leadDepartmentId());
        var match = ACCEPTS.matcher(row.acceptanceStandard());
        while (match.find()) {
            var named = s.mentions.in(match.group());
            if (named.contains(row.leadDepartmentId()) && named.size() == 1) return true;
        }
        return false;
    }

    /** The initiating department accepts, or if it leads itself the first that collaborates. */
    private static Finding.Mend mend(Situation s, TaskView row) {
        var initiating = s.basis.initiatingDepartmentId();
        var proposed = initiating != row.leadDepartmentId() ? Long.valueOf(initiating)
                : row.collaboratingDepartmentIds().isEmpty() ? null : row.collaboratingDepartmentIds().get(0);
        return proposed == null ? null : Situation.mend("acceptedBy", List.of(Situation.set(row, TaskField.ACCEPTED_BY, proposed)), s.name(proposed));
    }
}
