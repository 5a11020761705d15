package countersign.web.tasking;

import countersign.tasking.TaskCommand;
import countersign.web.exchange.ProposedNeed;
import java.util.Map;

/** What the words of needs in a file mean. What has no meaning stays as it was written and is refused by name when it is taken. */
record NeedWords(Map<String, String> kinds, Map<String, String> promises) {

    /** The line as the table takes it. */
    TaskCommand.Line line(ProposedNeed need) {
        return new TaskCommand.Line(kinds.getOrDefault(need.kind(), need.kind()), need.department(), need.what(), need.amount(), need.from(), need.to(),
                promises.getOrDefault(need.commitment(), need.commitment()));
    }
}
